package nl.ransel.institution;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The institutions that a learner lets deliver without asking. */
@RestController
@RequestMapping("/api/trusted-institutions")
class TrustedInstitutionController {

	private final Trusting trusting;

	TrustedInstitutionController(Trusting trusting) {
		this.trusting = trusting;
	}

	@GetMapping
	Mono<List<TrustedInstitutionView>> list(@CurrentLearner LearnerId learner) {
		return this.trusting.of(learner).map(TrustedInstitutionView::of).collectList();
	}

	@Operation(summary = "Accept what this institution delivers from now on, and what waits from it")
	@PutMapping("/{id}")
	Mono<TrustedInstitutionView> trust(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.trusting.trust(learner, id).map(TrustedInstitutionView::of);
	}

	@Operation(summary = "Be asked again; what was accepted stays")
	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> distrust(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.trusting.distrust(learner, id);
	}

}
