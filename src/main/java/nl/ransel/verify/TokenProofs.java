package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;

import nl.ransel.credential.Check;
import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.VcJwt;
import nl.ransel.format.Violation;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Encodings;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.Keys;
import nl.ransel.trust.ResolvedKey;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/** Verifies credentials that are signed as a JWT (Open Badges 3.0, VC-JOSE-COSE). */
final class TokenProofs {

	private final Keys keys;

	private final IssuerBinding binding;

	private final Scheduler cpu;

	TokenProofs(Keys keys, IssuerBinding binding, Scheduler cpu) {
		this.keys = keys;
		this.binding = binding;
		this.cpu = cpu;
	}

	/**
	 * Verifies.
	 * @param jws the token
	 * @param credential the credential in it
	 * @param issuerId who is said to have issued it
	 */
	Mono<Assurance> check(Jws jws, VcJwt credential, String issuerId) {
		String format = "VC-JWT " + jws.header().path("alg").asString("");
		return Mono.fromCallable(() -> header(jws, issuerId))
			.flatMap((header) -> key(header, issuerId)
				.flatMap((key) -> Mono.fromCallable(() -> verified(jws, header, key)).subscribeOn(this.cpu)))
			.map((key) -> agreeing(credential.mismatches(), key))
			.flatMap((key) -> this.binding.check(key, issuerId)
				.map((issuer) -> assurance(format, key, issuer, issuerId)))
			.onErrorResume(Distrust.class,
					(distrust) -> Mono.just(Assurance.without(format, distrust.answering(Check.Name.PROOF))));
	}

	/** VC-JOSE-COSE lets the header name the issuer too. */
	private static JwsHeader header(Jws jws, String issuerId) {
		JsonNode named = jws.header().path("iss");
		if (!named.isMissingNode() && !named.asString("").equals(issuerId)) {
			throw Distrust.failed("claims-differ").with("claims", "iss");
		}
		return JwsHeader.ofToken(jws.header());
	}

	private Mono<ResolvedKey> key(JwsHeader header, String issuerId) {
		if (!header.kid().isEmpty()) {
			return this.keys.forToken(header.kid(), issuerId);
		}
		if (header.jwk().isObject()) {
			return Mono.fromCallable(() -> new ResolvedKey(KeyReader.jwk(header.jwk()), "jwk", null, null, null));
		}
		return Mono.error(Distrust.failed("no-key-named"));
	}

	/** The key, once the signature turned out to be its own. */
	static ResolvedKey verified(Jws jws, JwsHeader header, ResolvedKey key) {
		int end = jws.compact().lastIndexOf('.');
		String signature = jws.compact().substring(end + 1);
		if (signature.isEmpty()) {
			throw Distrust.failed("not-signed");
		}
		byte[] message = jws.compact().substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
		if (!key.key().verifies(header.algorithm(), message, Encodings.base64url(signature))) {
			throw Distrust.failed("bad-signature");
		}
		return key;
	}

	/** The claims repeat the credential and must not say otherwise. */
	private static ResolvedKey agreeing(List<Violation> mismatches, ResolvedKey key) {
		if (!mismatches.isEmpty()) {
			List<String> claims = mismatches.stream().map((mismatch) -> mismatch.path().substring(1)).toList();
			throw Distrust.failed("claims-differ").with("claims", String.join(" ", claims));
		}
		return key;
	}

	private Assurance assurance(String format, ResolvedKey key, Check issuer, String issuerId) {
		Check proof = Check.passed(Check.Name.PROOF, "signature-good").withDetail(Seen.key(key));
		Check dated = (key.source() != null && key.at() != null) ? proof.from(key.source(), key.at()) : proof;
		return new Assurance(format, dated, issuer, this.binding.trust(issuer, issuerId));
	}

}
