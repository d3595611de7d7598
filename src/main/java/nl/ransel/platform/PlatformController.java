package nl.ransel.platform;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The platforms that came with a learner's token, for that learner. */
@RestController
@RequestMapping("/api/platforms")
class PlatformController {

	private final Granting granting;

	PlatformController(Granting granting) {
		this.granting = granting;
	}

	@GetMapping
	Mono<List<PlatformView>> list(@CurrentLearner LearnerId learner) {
		return this.granting.of(learner).map(PlatformView::of).collectList();
	}

	@Operation(summary = "Shut the door for this platform, whatever token it has")
	@DeleteMapping("/{id}")
	Mono<PlatformView> withdraw(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.granting.withdraw(learner, id).map(PlatformView::of);
	}

	@Operation(summary = "Let this platform in again")
	@PutMapping("/{id}")
	Mono<PlatformView> allow(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.granting.allow(learner, id).map(PlatformView::of);
	}

}
