package nl.ransel.verify;

import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.Envelope;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.format.VcJwt;
import nl.ransel.trust.Distrust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A W3C verifiable credential, by how it is secured. */
sealed interface SecuredCredential {

	/** What it says, without what secures it. */
	JsonNode claims();

	/** The id of who is said to have issued it; empty when it does not say. */
	default String issuerId() {
		JsonNode issuer = claims().path("issuer");
		return issuer.isObject() ? issuer.path("id").asString("") : issuer.asString("");
	}

	static SecuredCredential of(BadgeDocument.Json json) {
		return new Embedded((ObjectNode) json.json());
	}

	static SecuredCredential of(Jws jws) {
		return new Token(jws, VcJwt.of(jws.payload()));
	}

	/**
	 * A credential found inside another: an object with its proof, a compact JWS, or an
	 * object that carries one.
	 * @throws Distrust when it is neither
	 */
	static SecuredCredential of(JsonNode node) {
		if (Envelope.is(node)) {
			return of(CompactJws.read(token(node)));
		}
		if (node.isObject()) {
			return new Embedded((ObjectNode) node);
		}
		if (node.isString()) {
			return of(CompactJws.read(node.stringValue()));
		}
		throw Distrust.failed("broken-jws");
	}

	private static String token(JsonNode envelope) {
		try {
			return Envelope.token(envelope);
		}
		catch (UnreadableBadge ex) {
			throw Distrust.unknown(ex.reason());
		}
	}

	/**
	 * With proofs inside.
	 *
	 * @param document the credential and its proofs
	 */
	record Embedded(ObjectNode document) implements SecuredCredential {

		@Override
		public JsonNode claims() {
			return this.document;
		}

	}

	/**
	 * As a JWT.
	 *
	 * @param jws the token
	 * @param vcJwt the credential in it
	 */
	record Token(Jws jws, VcJwt vcJwt) implements SecuredCredential {

		@Override
		public JsonNode claims() {
			return this.vcJwt.credential();
		}

	}

}
