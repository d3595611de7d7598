package nl.ransel.learner;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.StepUp;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own account. */
@RestController
@RequestMapping("/api/account")
class AccountController {

	private static final List<String> LANGUAGES = List.of("nl", "en");

	private final Accounts accounts;

	private final Linking linking;

	private final OwnAccount own;

	AccountController(Accounts accounts, Linking linking, OwnAccount own) {
		this.accounts = accounts;
		this.linking = linking;
		this.own = own;
	}

	@GetMapping
	Mono<AccountView> account(@CurrentLearner LearnerId learner) {
		return this.own.view(learner);
	}

	@PatchMapping
	Mono<AccountView> change(@CurrentLearner(withoutConsent = true) LearnerId learner,
			@RequestBody AccountRequest request) {
		if (request.language() == null || !LANGUAGES.contains(request.language())) {
			return Mono.error(Problem.badRequest("account.language-unknown"));
		}
		return this.accounts.speak(learner, request.language()).then(this.own.view(learner));
	}

	@Operation(summary = "Use the name that this linked identity gives; null leaves it to the logins")
	@PutMapping("/name")
	Mono<AccountView> prefer(@CurrentLearner LearnerId learner, @RequestBody NameRequest request) {
		return this.linking.prefer(learner, request.identityId()).then(this.own.view(learner));
	}

	@Operation(summary = "Unlink a way to log in; never the last one. Asks for a recent login")
	@DeleteMapping("/identities/{id}")
	Mono<AccountView> unlink(@CurrentLearner(stepUp = StepUp.RECENT) LearnerId learner, @PathVariable String id) {
		return this.linking.unlink(learner, id).then(this.own.view(learner));
	}

	record AccountRequest(@Nullable String language) {
	}

	record NameRequest(@Nullable String identityId) {
	}

}
