package nl.ransel.verify;

import java.util.Map;

import nl.ransel.credential.Check;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.trust.ControllerDocument;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.IssuerRegistry;
import nl.ransel.trust.Keys;
import nl.ransel.trust.Origins;
import nl.ransel.trust.ResolvedKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows that a key is the issuer's, which a good signature alone does not: anybody can
 * sign in another's name with a key of their own. It is the issuer's when the issuer
 * controls it, when it lives at the issuer's own origin, or when the issuer's own
 * document names it.
 */
final class IssuerBinding {

	private final Keys keys;

	private final IssuerRegistry registry;

	IssuerBinding(Keys keys, IssuerRegistry registry) {
		this.keys = keys;
		this.registry = registry;
	}

	/**
	 * Checks a key that signed.
	 * @param key the key
	 * @param issuerId who is said to have issued
	 */
	Mono<Check> check(ResolvedKey key, String issuerId) {
		if (key.controller() != null) {
			return Mono.just(key.controller().equals(issuerId) ? from(key, passed("key-of-issuer", key))
					: failed("foreign-key", key));
		}
		if (Origins.same(key.id(), issuerId)) {
			return Mono.just(from(key, passed("key-at-origin", key)));
		}
		return this.keys.controller(issuerId)
			.flatMap((document) -> named(document, key))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(withoutDocument(distrust, key)));
	}

	/** Whether the issuer's own document names the key. */
	private Mono<Check> named(ControllerDocument document, ResolvedKey key) {
		NamedKeys named = NamedKeys.in(document);
		Check yes = from(document, passed("key-named", key));
		if (named.addresses().contains(key.id()) || named.keys().contains(key.key())
				|| document.assertsWith(key.key())) {
			return Mono.just(yes);
		}
		return Flux.fromIterable(named.addresses())
			.concatMap(this.keys::allAt)
			.any((found) -> found.contains(key.key()))
			.map((found) -> found ? yes : unnamed(named.complete(), key));
	}

	/**
	 * A key that the issuer's list of keys lacks is somebody else's, and so is one with
	 * an address elsewhere. Of a key without address, where the issuer names no keys,
	 * nothing is known.
	 */
	private static Check unnamed(boolean complete, ResolvedKey key) {
		boolean elsewhere = Origins.of(key.id()).isPresent();
		return (complete || elsewhere) ? failed("foreign-key", key)
				: Check.unknown(Check.Name.ISSUER, "key-not-bound").withDetail(Map.of("key", key.id()));
	}

	/** The issuer has no document to go by, or it is out of reach. */
	private static Check withoutDocument(Distrust distrust, ResolvedKey key) {
		Check why = distrust.answering(Check.Name.ISSUER);
		boolean none = distrust.failed() || why.detail().getOrDefault("cause", "").matches("not-json|http-4(04|10)");
		return none ? unnamed(false, key) : why;
	}

	/** How well an issuer is known once a key was shown to be its own. */
	IssuerTrust trust(Check issuer, String issuerId) {
		if (!issuer.is(Check.Result.PASSED)) {
			return IssuerTrust.UNPROVEN;
		}
		if (this.registry.find(issuerId).isPresent()) {
			return IssuerTrust.REGISTERED;
		}
		boolean domain = issuerId.startsWith("did:web:") || Origins.of(issuerId).isPresent();
		return domain ? IssuerTrust.DOMAIN_PROVEN : IssuerTrust.SELF_ASSERTED;
	}

	private static Check passed(String reason, ResolvedKey key) {
		return Check.passed(Check.Name.ISSUER, reason).withDetail(Map.of("key", key.id()));
	}

	private static Check failed(String reason, ResolvedKey key) {
		return Check.failed(Check.Name.ISSUER, reason).withDetail(Map.of("key", key.id()));
	}

	private static Check from(ResolvedKey key, Check check) {
		return (key.source() != null && key.at() != null) ? check.from(key.source(), key.at()) : check;
	}

	private static Check from(ControllerDocument document, Check check) {
		return (document.source() != null && document.at() != null) ? check.from(document.source(), document.at())
				: check;
	}

}
