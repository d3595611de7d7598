package nl.ransel.learner;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The learner sees where they are logged in, and ends that. */
@RestController
@RequestMapping("/api/account/sessions")
class SessionsController {

	private final Sessions sessions;

	SessionsController(Sessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping
	Flux<Sessions.OpenSession> list(@CurrentLearner(withoutConsent = true) LearnerId learner) {
		return this.sessions.of(learner);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> end(@CurrentLearner(withoutConsent = true) LearnerId learner, @PathVariable String id) {
		return this.sessions.end(learner, id)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("account.session-unknown")))
			.then();
	}

	@Operation(summary = "Log out everywhere, here too")
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> endAll(@CurrentLearner(withoutConsent = true) LearnerId learner) {
		return this.sessions.endAll(learner);
	}

}
