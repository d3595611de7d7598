package nl.ransel.trust;

import java.time.Instant;
import java.util.Map;

import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.RememberedRemote.Question;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells whether what was verified a moment ago still rests on the latest that is known.
 * What is out of date it knows for certain of this copy of the service; the other copies
 * have to be asked.
 */
public final class LatestAnswers {

	private final AnswerStore mine;

	private final SharedAnswers others;

	LatestAnswers(AnswerStore mine, SharedAnswers others) {
		this.mine = mine;
		this.others = others;
	}

	/** Whether this copy remembers the very same answers. */
	public boolean areHere(Grounds grounds) {
		return grounds.answers().entrySet().stream().allMatch(this::isHere);
	}

	/** Whether no other copy was given a newer one of those that decide a verdict. */
	public Mono<Boolean> areEverywhere(Grounds grounds) {
		return Flux.fromIterable(grounds.answers().entrySet())
			.filter((ground) -> ground.getKey().purpose().decides())
			.concatMap((ground) -> this.others.newerThan(ground.getKey(), ground.getValue()))
			.hasElements()
			.map((newer) -> !newer);
	}

	private boolean isHere(Map.Entry<Question, Instant> ground) {
		Answer answer = this.mine.get(ground.getKey());
		return answer != null && answer.at().equals(ground.getValue());
	}

}
