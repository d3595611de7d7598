package nl.ransel.trust;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import nl.ransel.trust.SharedAnswers.Shared;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Remembers answers for as long as their purpose and their source allow, lets many who
 * ask the same thing at once share one errand, leaves alone for a while who gives no
 * answer, and lets the last good answer stand in when a source is down. What is
 * remembered says so. Copies of the service share what they were told.
 */
final class RememberedRemote implements Remote {

	private final Remote outside;

	private final SharedAnswers others;

	private final AnswerStore answers;

	private final Outages outages = new Outages();

	private final Clock clock;

	private final Scheduler cpu;

	private final MeterRegistry meters;

	private final ConcurrentMap<Question, Mono<Fetched>> underWay = new ConcurrentHashMap<>();

	/**
	 * @param outside who is asked when nothing is remembered
	 * @param others what other copies of the service were told
	 * @param clock to tell the age of answers
	 * @param answers what this copy remembers
	 * @param cpu where answers are read and hashed, which is no work for the event loop
	 * @param meters counts where answers come from
	 */
	RememberedRemote(Remote outside, SharedAnswers others, Clock clock, AnswerStore answers, Scheduler cpu,
			MeterRegistry meters) {
		this.outside = outside;
		this.others = others;
		this.clock = clock;
		this.answers = answers;
		this.cpu = cpu;
		this.meters = meters;
	}

	/** For a service of one copy. */
	RememberedRemote(Remote outside, Clock clock, long maxBytes) {
		this(outside, SharedAnswers.NONE, clock, new AnswerStore(maxBytes), Schedulers.immediate(),
				new SimpleMeterRegistry());
	}

	@Override
	public Mono<Fetched> fetch(URI uri, Purpose purpose) {
		Question question = new Question(uri, purpose);
		return Mono.deferContextual((context) -> {
			Instant since = purpose.decides() ? Freshness.wanted(context) : null;
			Grounds grounds = Grounds.in(context);
			Mono<Fetched> answer = known(question).flatMap((known) -> answer(question, known, since));
			return (grounds != null) ? answer.doOnNext((fetched) -> grounds.rest(question, fetched)) : answer;
		});
	}

	/** What is at hand: what this copy remembers, or what another was told since. */
	private Mono<Known> known(Question question) {
		Answer mine = this.answers.get(question);
		Known known = new Known(mine, false);
		boolean enough = mine != null && !question.purpose().decides() && isFresh(mine, question.purpose());
		if (enough || question.purpose().sharing() == Purpose.Sharing.NOTHING) {
			return Mono.just(known);
		}
		return this.others.newerThan(question, (mine != null) ? mine.at() : null)
			.map((shared) -> taken(question, mine, shared))
			.defaultIfEmpty(known);
	}

	private Known taken(Question question, @Nullable Answer mine, Shared shared) {
		if (shared.answer() != null) {
			this.answers.put(question, shared.answer());
			return new Known(shared.answer(), false);
		}
		return new Known(mine, mine != null && !AnswerDigest.of(mine).equals(shared.digest()));
	}

	private Mono<Fetched> answer(Question question, Known known, @Nullable Instant since) {
		Answer answer = known.answer();
		if (answer != null && !known.outdated() && isFresh(answer, question.purpose())
				&& (since == null || !answer.at().isBefore(since))) {
			count(question, "remembered");
			return Mono.just(answer.remembered());
		}
		Unreachable standing = this.outages.standing(question, this.clock.instant(), since != null);
		return (standing != null) ? Mono.fromSupplier(() -> standIn(question, known, standing))
				: errand(question, known);
	}

	/** It is over before its answer goes out: whoever asks after that asks anew. */
	private Mono<Fetched> errand(Question question, Known known) {
		return this.underWay.computeIfAbsent(question,
				(key) -> ask(key, known.answer()).publishOn(this.cpu)
					.flatMap((fetched) -> settled(key, known, fetched))
					.doOnTerminate(() -> this.underWay.remove(key))
					.cache());
	}

	private Mono<Fetched> ask(Question question, @Nullable Answer known) {
		return (known != null) ? this.outside.again(question.uri(), question.purpose(), known)
				: this.outside.fetch(question.uri(), question.purpose());
	}

	private Mono<Fetched> settled(Question question, Known known, Fetched fetched) {
		if (fetched instanceof Unreachable unreachable) {
			this.outages.failed(question, unreachable);
			return Mono.just(standIn(question, known, unreachable));
		}
		this.outages.answered(question);
		Answer answer = limited(question, (Answer) fetched);
		boolean same = known.answer() != null && known.answer().body() == answer.body();
		count(question, same ? "confirmed" : "asked");
		return remember(question, answer).thenReturn(answer);
	}

	private Mono<Void> remember(Question question, Answer answer) {
		if (!answer.found() && !answer.absent()) {
			return Mono.empty();
		}
		if (!mayBeKept(answer, question.purpose())) {
			this.answers.remove(question);
			return this.others.forget(question);
		}
		this.answers.put(question, answer);
		return this.others.tell(question, answer);
	}

	private Fetched standIn(Question question, Known known, Unreachable instead) {
		Answer lastGood = known.answer();
		boolean may = lastGood != null && !known.outdated() && mayStandIn(lastGood, question.purpose());
		count(question, may ? "stood-in" : "unreachable");
		return may ? lastGood.standingIn() : instead;
	}

	private static Answer limited(Question question, Answer answer) {
		return (question.purpose() == Purpose.STATUS && answer.found()) ? ListTerms.applied(answer) : answer;
	}

	private static boolean mayBeKept(Answer answer, Purpose purpose) {
		return answer.terms().keep() && !(purpose.freshFor(answer).isZero() && purpose.standIn().isZero());
	}

	private boolean isFresh(Answer answer, Purpose purpose) {
		return answer.at().plus(purpose.freshFor(answer)).isAfter(this.clock.instant());
	}

	private boolean mayStandIn(Answer answer, Purpose purpose) {
		return answer.terms().standIn() && answer.at().plus(purpose.standIn()).isAfter(this.clock.instant());
	}

	private void count(Question question, String result) {
		this.meters.counter("ransel.sources", "purpose", question.purpose().name(), "result", result).increment();
	}

	/** What was asked: the same address may be asked for different things. */
	record Question(URI uri, Purpose purpose) {
	}

	/**
	 * What is known before asking.
	 *
	 * @param answer the latest answer at hand, or null
	 * @param outdated whether another copy was told something else since
	 */
	private record Known(@Nullable Answer answer, boolean outdated) {
	}

}
