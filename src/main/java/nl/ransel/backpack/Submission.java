package nl.ransel.backpack;

import java.net.URI;

import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Mono;

/** What somebody hands in to be read as a badge. */
sealed interface Submission {

	Mono<Verified> verifiedBy(Verification verification);

	/** The badge itself. */
	record File(byte[] bytes) implements Submission {

		@Override
		public Mono<Verified> verifiedBy(Verification verification) {
			return verification.verify(this.bytes);
		}

	}

	/** The address of a badge. */
	record Location(URI url) implements Submission {

		@Override
		public Mono<Verified> verifiedBy(Verification verification) {
			return verification.verify(this.url);
		}

	}

}
