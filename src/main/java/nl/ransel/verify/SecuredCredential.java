package nl.ransel.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.ransel.credential.Check;
import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeDocument.Cose;
import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.BadgeDocument.SdJwt;
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

	/** Whether it may hold more than it shows. */
	default boolean inPart() {
		return false;
	}

	/** The credential in a file; empty when the file holds but an address. */
	static Optional<SecuredCredential> of(BadgeDocument document) {
		if (document instanceof BadgeDocument.Json json) {
			return Optional.of(new Embedded((ObjectNode) json.json()));
		}
		if (document instanceof Jws jws) {
			return Optional.of(new Token(jws, VcJwt.of(jws.payload())));
		}
		if (document instanceof SdJwt sdJwt) {
			return Optional.of(new Disclosed(sdJwt, VcJwt.disclosed(sdJwt.claims())));
		}
		return (document instanceof Cose cose)
				? Optional.of(new Message(cose, VcJwt.of(cose.payload(), CoseHeader.claims(cose.signed()))))
				: Optional.empty();
	}

	/**
	 * A credential found inside another: an object with its proof, a compact JWS or
	 * SD-JWT, or an object that carries one.
	 * @throws Distrust when it is neither
	 */
	static SecuredCredential of(JsonNode node) {
		if (Envelope.is(node)) {
			return of(opened(node)).orElseThrow();
		}
		if (node.isObject()) {
			return new Embedded((ObjectNode) node);
		}
		if (node.isString()) {
			return of(token(node.stringValue())).orElseThrow();
		}
		throw Distrust.failed("broken-jws");
	}

	private static BadgeDocument opened(JsonNode envelope) {
		try {
			return Envelope.open(envelope);
		}
		catch (UnreadableBadge ex) {
			throw Distrust.unknown(ex.reason());
		}
	}

	private static BadgeDocument token(String text) {
		return (text.indexOf('~') < 0) ? CompactJws.read(text) : CompactJws.readSdJwt(text);
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

	/** With a signature around it. */
	sealed interface Signed extends SecuredCredential {

		/** How it is signed, for people: {@code VC-JWT ES256}. */
		String format();

		/**
		 * Its header.
		 * @throws Distrust when nothing signed like this is accepted
		 */
		JwsHeader header();

		/** What is signed. */
		byte[] message();

		/**
		 * The signature; empty when there is none.
		 * @throws Distrust {@code bad-encoding}
		 */
		byte[] signature();

		/** The credential in it, with what the claims beside it say. */
		VcJwt vcJwt();

		/**
		 * What is shown once the signature turned out to be good.
		 * @throws Distrust when it is shown not to be as it was issued nevertheless
		 */
		default Check shown(Instant now) {
			return Check.passed(Check.Name.PROOF, "signature-good");
		}

		@Override
		default JsonNode claims() {
			return vcJwt().credential();
		}

	}

	/**
	 * As a JWT.
	 *
	 * @param jws the token
	 * @param vcJwt the credential in it
	 */
	record Token(Jws jws, VcJwt vcJwt) implements Signed {

		@Override
		public String format() {
			return "VC-JWT " + this.jws.header().path("alg").asString("");
		}

		@Override
		public JwsHeader header() {
			JwsHeader.requireIssuer(this.jws.header(), issuerId());
			return JwsHeader.ofToken(this.jws.header());
		}

		@Override
		public byte[] message() {
			return CompactJws.signed(this.jws);
		}

		@Override
		public byte[] signature() {
			return CompactJws.signature(this.jws);
		}

	}

	/**
	 * As an SD-JWT.
	 *
	 * @param sdJwt the token and what its holder discloses
	 * @param vcJwt the credential in it, as far as it is disclosed
	 */
	record Disclosed(SdJwt sdJwt, VcJwt vcJwt) implements Signed {

		@Override
		public String format() {
			return "SD-JWT " + this.sdJwt.issued().header().path("alg").asString("");
		}

		@Override
		public JwsHeader header() {
			JwsHeader.requireIssuer(this.sdJwt.issued().header(), issuerId());
			JwsHeader.requireNoOther(this.sdJwt.claims());
			return JwsHeader.ofSdJwt(this.sdJwt.issued().header());
		}

		@Override
		public byte[] message() {
			return CompactJws.signed(this.sdJwt.issued());
		}

		@Override
		public byte[] signature() {
			return CompactJws.signature(this.sdJwt.issued());
		}

		@Override
		public boolean inPart() {
			return this.sdJwt.undisclosed() > 0;
		}

		@Override
		public Check shown(Instant now) {
			return Disclosing.check(this.sdJwt, now);
		}

	}

	/**
	 * As a COSE message.
	 *
	 * @param cose the message
	 * @param vcJwt the credential in it
	 */
	record Message(Cose cose, VcJwt vcJwt) implements Signed {

		@Override
		public String format() {
			return ("COSE " + CoseHeader.algorithm(this.cose.signed())).strip();
		}

		@Override
		public JwsHeader header() {
			JwsHeader.requireNoOther(this.cose.payload());
			return CoseHeader.of(this.cose.signed());
		}

		/** RFC 9052, 4.4. */
		@Override
		public byte[] message() {
			return CborWriter.write(new byte[0], List.of("Signature1", this.cose.signed().signedHeader(), new byte[0],
					this.cose.signed().payload()));
		}

		@Override
		public byte[] signature() {
			return this.cose.signed().signature();
		}

	}

}
