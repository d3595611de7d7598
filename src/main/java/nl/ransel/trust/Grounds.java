package nl.ransel.trust;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import nl.ransel.credential.Check;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.RememberedRemote.Question;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * On what a verification came to rest: the answers from outside, and until when it can be
 * said that it would come out the same. Whoever wants to say it again collects them, and
 * asks {@link LatestAnswers} before they do. They travel in the Reactor context, as
 * {@link Freshness} does. Safe for use by many threads.
 */
public final class Grounds {

	private static final Object KEY = Grounds.class;

	private final Instant since;

	private final Map<Question, Instant> answers = new ConcurrentHashMap<>();

	private Instant until;

	/**
	 * Grounds of what is verified from now on.
	 * @param since this moment
	 * @param atMost until when it may be said again at most
	 */
	public Grounds(Instant since, Instant atMost) {
		this.since = since;
		this.until = atMost;
	}

	/** For {@code contextWrite}: what is verified under it rests on these. */
	public Function<Context, Context> collecting() {
		return (context) -> context.put(KEY, this);
	}

	/** Those that are collected here, or null when nobody wants to know. */
	public static @Nullable Grounds in(ContextView context) {
		return context.getOrDefault(KEY, null);
	}

	/** At this moment it may come out otherwise; null for never. */
	public synchronized void turnsAt(@Nullable Instant moment) {
		if (moment != null && moment.isAfter(this.since) && moment.isBefore(this.until)) {
			this.until = moment;
		}
	}

	/** From this moment on, which is not part of it, nothing rests on them any more. */
	public synchronized Instant until() {
		return this.until;
	}

	/**
	 * An answer lasts for as long as it is fresh. What could not be had, what stands in
	 * for it, and an answer that changed on the way are no grounds to say anything twice.
	 */
	void rest(Question question, Fetched fetched) {
		boolean firm = fetched instanceof Answer answer && answer.source() != Check.Source.LAST_GOOD;
		Instant before = firm ? this.answers.putIfAbsent(question, fetched.at()) : null;
		if (!firm || (before != null && !before.equals(fetched.at()))) {
			crumble();
		}
		else {
			turnsAt(fetched.at().plus(question.purpose().freshFor((Answer) fetched)));
		}
	}

	private synchronized void crumble() {
		this.until = this.since;
	}

	/** When each answer was given. */
	Map<Question, Instant> answers() {
		return this.answers;
	}

}
