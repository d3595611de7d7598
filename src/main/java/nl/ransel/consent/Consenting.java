package nl.ransel.consent;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * A learner agrees to the terms and the privacy text: at the first login, and again when
 * the operator gives them another version.
 */
@Service
public class Consenting {

	private final Texts texts;

	private final Acceptances acceptances;

	private final Activities activities;

	private final Clock clock;

	Consenting(Texts texts, Acceptances acceptances, Activities activities, Clock clock) {
		this.texts = texts;
		this.acceptances = acceptances;
		this.activities = activities;
		this.clock = clock;
	}

	/** Which version is in force. */
	public String version() {
		return this.texts.version();
	}

	/** Whether the learner agreed to what is in force. */
	public Mono<Boolean> hasAgreed(LearnerId learner) {
		return this.acceptances.find(learner, version()).hasElement();
	}

	/**
	 * Whether the learner agreed to any version. That is enough for what goes on without
	 * them, such as what they let a platform do: a new version stops nothing before its
	 * learner has seen it.
	 */
	public Mono<Boolean> hasEverAgreed(LearnerId learner) {
		return this.acceptances.of(learner).hasElements();
	}

	/** What the learner agreed to, oldest first. */
	Flux<Acceptance> of(LearnerId learner) {
		return this.acceptances.of(learner);
	}

	/**
	 * The learner agrees. Saying so twice changes nothing.
	 * @param version what the learner read
	 * @return empty, or the refusal that another version is in force by now
	 */
	Mono<Void> agree(LearnerId learner, String version) {
		if (!version.equals(version())) {
			return Mono.error(Problem.conflict("consent.other-version"));
		}
		return this.acceptances
			.add(new Acceptance(learner, version, this.clock.instant().truncatedTo(ChronoUnit.MILLIS)))
			.filter(Boolean::booleanValue)
			.flatMap((added) -> this.activities.record(learner,
					Activity.of(Activity.Kind.TERMS_ACCEPTED).once("terms:" + version)));
	}

}
