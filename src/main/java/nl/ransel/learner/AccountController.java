package nl.ransel.learner;

import java.util.List;

import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own account. */
@RestController
class AccountController {

	private static final List<String> LANGUAGES = List.of("nl", "en");

	private final Accounts accounts;

	AccountController(Accounts accounts) {
		this.accounts = accounts;
	}

	@GetMapping("/api/account")
	Mono<AccountView> account(@CurrentLearner LearnerId learner) {
		return this.accounts.require(learner).flatMap(this::view);
	}

	@PatchMapping("/api/account")
	Mono<AccountView> change(@CurrentLearner LearnerId learner, @RequestBody AccountRequest request) {
		if (request.language() == null || !LANGUAGES.contains(request.language())) {
			return Mono.error(Problem.badRequest("account.language-unknown"));
		}
		return this.accounts.speak(learner, request.language()).flatMap(this::view);
	}

	private Mono<AccountView> view(Learner learner) {
		return this.accounts.identities(learner.id())
			.collectList()
			.map((identities) -> AccountView.of(learner, identities));
	}

	record AccountRequest(@Nullable String language) {
	}

}
