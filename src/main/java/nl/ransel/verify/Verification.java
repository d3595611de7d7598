package nl.ransel.verify;

import java.net.URI;
import java.time.Instant;

import nl.ransel.trust.Freshness;
import nl.ransel.trust.Grounds;
import reactor.core.publisher.Mono;

/**
 * The one way the rest of Ransel has badges verified. A badge that is broken, forged or
 * out of reach gives a report that says so; an error signal means Ransel itself failed.
 */
public interface Verification {

	/**
	 * Reads what the bytes hold and verifies it.
	 * @param file a PNG, SVG, JSON, JWS, SD-JWT, COSE or a URL as text, exactly as it
	 * came in
	 */
	Mono<Verified> verify(byte[] file);

	/**
	 * The same, but what the verdict of today rests on must have been said by its source
	 * since this moment: remembered answers from before will not do.
	 */
	default Mono<Verified> verify(byte[] file, Instant since) {
		return verify(file).contextWrite(Freshness.since(since));
	}

	/**
	 * The same, noting down on what it comes to rest.
	 * @param grounds where; those of several badges may come together
	 */
	default Mono<Verified> verify(byte[] file, Grounds grounds) {
		return verify(file).doOnNext((verified) -> Validity.of(verified.report()).turns(grounds))
			.contextWrite(grounds.collecting());
	}

	/**
	 * The newer version of a verified badge, where the badge says how to ask for it and
	 * its issuer has a good one; mostly empty.
	 */
	default Mono<NewerVersion> newer(Verified badge) {
		return Mono.empty();
	}

	/**
	 * The same for whoever holds the badge. A base proof, which only its holder may have
	 * and which proves nothing to a verifier, is then tried out by deriving from it.
	 */
	default Verification forHolder() {
		return this;
	}

	/**
	 * Fetches a badge through the guarded client and verifies what came.
	 * @param location where the badge file, or the hosted assertion, is
	 */
	Mono<Verified> verify(URI location);

}
