package nl.ransel.format;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The badge found in a file, by how it is secured. */
public sealed interface BadgeDocument {

	/** What it says, by nobody's word yet; missing when the file holds but an address. */
	JsonNode payload();

	/**
	 * A JSON object: a 3.0 credential with embedded proofs, or a hosted assertion.
	 *
	 * @param json the parsed object; duplicate members and excesses have been refused
	 * @param text the text it was parsed from, untouched
	 */
	record Json(JsonNode json, String text) implements BadgeDocument {

		@Override
		public JsonNode payload() {
			return this.json;
		}

	}

	/**
	 * A compact JWS: a signed 2.0 assertion or a 3.0 credential as VC-JWT.
	 *
	 * @param compact three base64url parts, the signature perhaps empty
	 * @param header the decoded protected header
	 * @param payload the decoded payload
	 */
	record Jws(String compact, JsonNode header, JsonNode payload) implements BadgeDocument {
	}

	/**
	 * An SD-JWT: a JWT of which the holder shows parts (RFC 9901). Its claims are as good
	 * as its signature, and only when there is no fault.
	 *
	 * @param compact the JWT, the disclosures and what the holder signed, with tildes
	 * @param issued the JWT, as the issuer signed it
	 * @param claims its payload with what was disclosed in place, without digests
	 * @param undisclosed digests in it for which nothing was disclosed; some may be
	 * decoys
	 * @param fault why disclosures and JWT do not go together, as a stable code, or null
	 * @param holder what the holder signed, or null
	 */
	record SdJwt(String compact, Jws issued, JsonNode claims, int undisclosed, @Nullable String fault,
			@Nullable HolderJwt holder) implements BadgeDocument {

		@Override
		public JsonNode payload() {
			return this.claims;
		}

		/**
		 * A key binding JWT.
		 *
		 * @param jwt the JWT
		 * @param digest of all before it, which it must repeat; null when the issuer's
		 * way of making digests is not known
		 */
		public record HolderJwt(Jws jwt, @Nullable String digest) {
		}

	}

	/**
	 * A signed COSE message with a 3.0 credential in it (VC-JOSE-COSE).
	 *
	 * @param message its bytes
	 * @param signed its parts
	 * @param payload the decoded payload
	 */
	record Cose(byte[] message, CoseSign1 signed, JsonNode payload) implements BadgeDocument {
	}

	/**
	 * The address of a hosted assertion.
	 *
	 * @param url http or https
	 */
	record Hosted(URI url) implements BadgeDocument {

		@Override
		public JsonNode payload() {
			return MissingNode.getInstance();
		}

	}

}
