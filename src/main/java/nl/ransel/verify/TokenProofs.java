package nl.ransel.verify;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nl.ransel.credential.Check;
import nl.ransel.format.Violation;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.Keys;
import nl.ransel.trust.ResolvedKey;
import nl.ransel.trust.VerificationKey;
import nl.ransel.verify.SecuredCredential.Signed;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Verifies credentials with a signature around them: JWT (Open Badges 3.0), SD-JWT and
 * COSE (VC-JOSE-COSE).
 */
final class TokenProofs {

	private final Keys keys;

	private final IssuerBinding binding;

	private final Scheduler cpu;

	private final Clock clock;

	TokenProofs(Keys keys, IssuerBinding binding, Scheduler cpu, Clock clock) {
		this.keys = keys;
		this.binding = binding;
		this.cpu = cpu;
		this.clock = clock;
	}

	/** Verifies one. */
	Mono<Assurance> check(Signed credential) {
		String issuerId = credential.issuerId();
		return Mono.fromCallable(credential::header)
			.flatMap((header) -> key(header, issuerId)
				.flatMap((key) -> Mono.fromCallable(() -> verified(credential, header, key)).subscribeOn(this.cpu)))
			.flatMap((proven) -> this.binding.check(proven.key(), issuerId)
				.map((issuer) -> assurance(credential.format(), proven, issuer, issuerId)))
			.onErrorResume(Distrust.class, (distrust) -> Mono
				.just(Assurance.without(credential.format(), distrust.answering(Check.Name.PROOF))));
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

	/** The key, once the signature turned out to be its own, and what that shows. */
	private Proven verified(Signed credential, JwsHeader header, ResolvedKey key) {
		require(header, credential.message(), credential.signature(), key.key());
		requireAgreement(credential.vcJwt().mismatches());
		return new Proven(key, credential.shown(this.clock.instant()));
	}

	/**
	 * Makes sure that a key signed.
	 * @throws Distrust when it did not
	 */
	static void require(JwsHeader header, byte[] message, byte[] signature, VerificationKey key) {
		if (signature.length == 0) {
			throw Distrust.failed("not-signed");
		}
		if (!key.verifies(header.algorithm(), message, signature)) {
			throw Distrust.failed("bad-signature");
		}
	}

	/** The claims repeat the credential and must not say otherwise. */
	private static void requireAgreement(List<Violation> mismatches) {
		if (!mismatches.isEmpty()) {
			List<String> claims = mismatches.stream().map((mismatch) -> mismatch.path().substring(1)).toList();
			throw Distrust.failed("claims-differ").with("claims", String.join(" ", claims));
		}
	}

	private Assurance assurance(String format, Proven proven, Check issuer, String issuerId) {
		ResolvedKey key = proven.key();
		Map<String, String> detail = new TreeMap<>(proven.shown().detail());
		detail.putAll(Seen.key(key));
		Check proof = proven.shown().withDetail(detail);
		Check dated = (key.source() != null && key.at() != null) ? proof.from(key.source(), key.at()) : proof;
		return new Assurance(format, dated, issuer, this.binding.trust(issuer, issuerId));
	}

	/**
	 * What a good signature came to.
	 *
	 * @param key whose it is
	 * @param shown what that shows
	 */
	private record Proven(ResolvedKey key, Check shown) {
	}

}
