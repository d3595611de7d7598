package nl.ransel.verify;

import java.net.URI;

import reactor.core.publisher.Mono;

/**
 * A verification for everybody, with another one for holders beside it.
 *
 * @param verifier for who is shown a badge
 * @param holder for who has it
 */
record Viewpoints(Verification verifier, Verification holder) implements Verification {

	@Override
	public Mono<Verified> verify(byte[] file) {
		return this.verifier.verify(file);
	}

	@Override
	public Mono<Verified> verify(URI location) {
		return this.verifier.verify(location);
	}

	@Override
	public Verification forHolder() {
		return this.holder;
	}

}
