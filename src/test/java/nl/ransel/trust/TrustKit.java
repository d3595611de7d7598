package nl.ransel.trust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.RememberedRemote.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Gives tests of other packages what this one keeps to itself. */
public final class TrustKit {

	private TrustKit() {
	}

	/** A door that may call this machine, and remembers nothing between tests. */
	public static Remote loopback(Clock clock) {
		return new GuardedClient(RemoteProperties.of(true, Duration.ofSeconds(3)), clock);
	}

	/** The same with its memory. */
	public static Remote remembering(Remote remote, Clock clock) {
		return new RememberedRemote(remote, clock, 10_000_000);
	}

	/**
	 * What one copy of the service asks of the world, and what it knows of the answers.
	 */
	public record Copy(Remote remote, LatestAnswers latest) {
	}

	/** Copies of the service that tell each other what they were answered. */
	public static final class Copies {

		private final Remote outside;

		private final Clock clock;

		private final Map<Question, Answer> told = new ConcurrentHashMap<>();

		public Copies(Remote outside, Clock clock) {
			this.outside = outside;
			this.clock = clock;
		}

		public Copy another() {
			AnswerStore answers = new AnswerStore(10_000_000);
			SharedAnswers others = new Told();
			Remote remote = new RememberedRemote(this.outside, others, this.clock, answers, Schedulers.immediate(),
					new SimpleMeterRegistry());
			return new Copy(remote, new LatestAnswers(answers, others));
		}

		private final class Told implements SharedAnswers {

			@Override
			public Mono<Shared> newerThan(Question question, @Nullable Instant known) {
				return Mono.justOrEmpty(Copies.this.told.get(question))
					.filter((answer) -> known == null || answer.at().isAfter(known))
					.map((answer) -> new Shared(AnswerDigest.of(answer), answer));
			}

			@Override
			public Mono<Void> tell(Question question, Answer answer) {
				return Mono.fromRunnable(() -> Copies.this.told.put(question, answer));
			}

			@Override
			public Mono<Void> forget(Question question) {
				return Mono.fromRunnable(() -> Copies.this.told.remove(question));
			}

		}

	}

	public static IssuerRegistry registry(KnownIssuer... issuers) {
		return new IssuerRegistry(List.of(issuers));
	}

}
