package nl.ransel.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.StepUp;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.learner.Merging;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;

/**
 * The learner tried to link a login that leads to another account of theirs, and decides
 * what to do. Only a session in which both logins were shown, both a short while ago,
 * knows of the other account.
 */
@RestController
@RequestMapping("/api/account/merge")
class MergeController {

	private final Merging merging;

	private final Learners learners;

	private final LoginProperties properties;

	private final Clock clock;

	MergeController(Merging merging, Learners learners, LoginProperties properties, Clock clock) {
		this.merging = merging;
		this.learners = learners;
		this.properties = properties;
		this.clock = clock;
	}

	@Operation(summary = "The other account whose login was just shown")
	@GetMapping
	Mono<OtherView> other(@CurrentLearner LearnerId learner, WebSession session) {
		return shown(session).flatMap(this.learners::find).map(OtherView::of).switchIfEmpty(Mono.error(none()));
	}

	@Operation(summary = "Make the other account part of this one. Asks for a recent login")
	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> merge(@CurrentLearner(stepUp = StepUp.RECENT) LearnerId learner, WebSession session) {
		return shown(session).switchIfEmpty(Mono.error(none()))
			.flatMap((other) -> this.merging.merge(other, learner))
			.doOnSuccess((done) -> ProvenOther.forget(session.getAttributes()));
	}

	@Operation(summary = "Leave both accounts as they are")
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> cancel(@CurrentLearner LearnerId learner, WebSession session) {
		return Mono.fromRunnable(() -> ProvenOther.forget(session.getAttributes()));
	}

	private Mono<LearnerId> shown(WebSession session) {
		Instant oldest = this.clock.instant().minus(this.properties.recent());
		return Mono.justOrEmpty(ProvenOther.in(session.getAttributes()))
			.filter((other) -> other.at().isAfter(oldest))
			.map(ProvenOther::learner);
	}

	private static Problem none() {
		return Problem.notFound("account.nothing-to-merge");
	}

	/**
	 * The other account, as its owner recognises it.
	 *
	 * @param identifiers what is proven there
	 */
	record OtherView(@Nullable String name, Instant since, List<String> identifiers) {

		static OtherView of(Learner learner) {
			return new OtherView(learner.name(), learner.since(),
					learner.proven().stream().map((identifier) -> identifier.value()).distinct().toList());
		}

	}

}
