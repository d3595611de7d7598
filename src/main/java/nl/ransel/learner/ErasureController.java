package nl.ransel.learner;

import java.util.Locale;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.StepUp;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The end of an account, asked for by its owner. */
@RestController
class ErasureController {

	/** What the page asks to type, in either language. */
	private static final Set<String> WORDS = Set.of("wissen", "erase");

	private final Erasing erasing;

	ErasureController(Erasing erasing) {
		this.erasing = erasing;
	}

	@Operation(summary = "Erase the account and everything in it for good. Asks for a recent login")
	@PostMapping("/api/account/erasure")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> erase(@CurrentLearner(stepUp = StepUp.RECENT, withoutConsent = true) LearnerId learner,
			@RequestBody ErasureRequest request) {
		return request.confirmed() ? this.erasing.erase(learner)
				: Mono.error(Problem.badRequest("account.erasure-unconfirmed"));
	}

	/**
	 * That the learner means it.
	 *
	 * @param confirmation the word {@code wissen} or {@code erase}, typed by hand
	 */
	record ErasureRequest(@Nullable String confirmation) {

		boolean confirmed() {
			return this.confirmation != null && WORDS.contains(this.confirmation.strip().toLowerCase(Locale.ROOT));
		}

	}

}
