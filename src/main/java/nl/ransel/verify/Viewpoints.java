package nl.ransel.verify;

import java.net.URI;

import reactor.core.publisher.Mono;

/**
 * A verification for everybody, with another one for holders beside it. Who is shown a
 * badge gets the verdict about its newest version; a holder keeps what they have, and is
 * told.
 *
 * @param verifier for who is shown a badge
 * @param holder for who has it
 * @param refreshing asks issuers for newer versions
 */
record Viewpoints(Verification verifier, Verification holder, Refreshing refreshing) implements Verification {

	@Override
	public Mono<Verified> verify(byte[] file) {
		return this.verifier.verify(file).flatMap(this::newest);
	}

	@Override
	public Mono<Verified> verify(URI location) {
		return this.verifier.verify(location).flatMap(this::newest);
	}

	private Mono<Verified> newest(Verified badge) {
		return this.refreshing.newer(badge)
			.filter((newer) -> newer.isOfSamePerson(badge))
			.map((newer) -> newer.insteadOf(badge))
			.defaultIfEmpty(badge);
	}

	@Override
	public Verification forHolder() {
		return this.holder;
	}

}
