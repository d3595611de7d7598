package nl.ransel.trust;

import java.time.Instant;

import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.RememberedRemote.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What the copies of the service tell each other about answers. It is a convenience:
 * whatever goes wrong with it, the source itself can be asked.
 */
interface SharedAnswers {

	/** For one copy that has nobody to tell. */
	SharedAnswers NONE = new SharedAnswers() {

		@Override
		public Mono<Shared> newerThan(Question question, @Nullable Instant known) {
			return Mono.empty();
		}

		@Override
		public Mono<Void> tell(Question question, Answer answer) {
			return Mono.empty();
		}

		@Override
		public Mono<Void> forget(Question question) {
			return Mono.empty();
		}

	};

	/**
	 * What another copy knows, or empty when that is nothing newer.
	 * @param known when the answer at hand was given, or null when there is none
	 */
	Mono<Shared> newerThan(Question question, @Nullable Instant known);

	/** Tells the others, as far as the purpose and the terms of the answer allow. */
	Mono<Void> tell(Question question, Answer answer);

	/** Takes back what was told: the source no longer wants it remembered. */
	Mono<Void> forget(Question question);

	/**
	 * What another copy knows.
	 *
	 * @param digest hash of its answer
	 * @param answer the answer, when it is of a kind that is shared whole
	 */
	record Shared(String digest, @Nullable Answer answer) {
	}

}
