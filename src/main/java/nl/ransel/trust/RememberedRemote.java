package nl.ransel.trust;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import nl.ransel.trust.Fetched.Answer;
import reactor.core.publisher.Mono;

/**
 * Remembers answers for as long as their purpose and their source allow, lets many who
 * ask the same thing at once share one errand, and lets the last good answer stand in for
 * a while when a source is down. What is remembered says so.
 */
final class RememberedRemote implements Remote {

	private final Remote outside;

	private final AnswerStore answers;

	private final Clock clock;

	private final ConcurrentMap<Question, Mono<Fetched>> underWay = new ConcurrentHashMap<>();

	/**
	 * @param outside who is asked when nothing is remembered
	 * @param clock to tell the age of answers
	 * @param maxBytes bytes all remembered answers together may have
	 */
	RememberedRemote(Remote outside, Clock clock, long maxBytes) {
		this.outside = outside;
		this.clock = clock;
		this.answers = new AnswerStore(maxBytes);
	}

	@Override
	public Mono<Fetched> fetch(URI uri, Purpose purpose) {
		return Mono.defer(() -> {
			Question question = new Question(uri, purpose);
			Answer known = this.answers.get(question);
			return (known != null && isFresh(known, purpose)) ? Mono.just(known.remembered()) : shared(question);
		});
	}

	private Mono<Fetched> shared(Question question) {
		return this.underWay.computeIfAbsent(question,
				(key) -> this.outside.fetch(key.uri(), key.purpose())
					.map((fetched) -> settle(key, fetched))
					.doFinally((signal) -> this.underWay.remove(key))
					.cache());
	}

	private Fetched settle(Question question, Fetched fetched) {
		if (fetched instanceof Answer answer) {
			if (mayBeKept(answer, question.purpose()) && (answer.found() || answer.absent())) {
				this.answers.put(question, answer);
			}
			return answer;
		}
		Answer lastGood = this.answers.get(question);
		return (lastGood != null && mayStandIn(lastGood, question.purpose())) ? lastGood.remembered() : fetched;
	}

	private static boolean mayBeKept(Answer answer, Purpose purpose) {
		boolean forbidden = answer.keepFor() != null && answer.keepFor().isZero();
		return !forbidden && !(purpose.freshFor(answer).isZero() && purpose.standIn().isZero());
	}

	private boolean isFresh(Answer answer, Purpose purpose) {
		return answer.at().plus(purpose.freshFor(answer)).isAfter(this.clock.instant());
	}

	private boolean mayStandIn(Answer answer, Purpose purpose) {
		Instant until = answer.at().plus(purpose.standIn());
		return until.isAfter(this.clock.instant());
	}

	/** What was asked: the same address may be asked for different things. */
	record Question(URI uri, Purpose purpose) {
	}

}
