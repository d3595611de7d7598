package nl.ransel.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.kernel.StepUp;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Begins to link another login. The ticket makes sure that it was the learner who asked:
 * only a request with the session's token gets one, and it is good for one login.
 */
@RestController
class LinkController {

	private final LoginProviders providers;

	private final Randomness randomness;

	LinkController(LoginProviders providers, Randomness randomness) {
		this.providers = providers;
		this.randomness = randomness;
	}

	@Operation(summary = "Begin to link another login; go to the address. Asks for a recent login")
	@PostMapping("/api/account/links")
	Mono<LinkView> begin(@CurrentLearner(stepUp = StepUp.RECENT) LearnerId learner, @RequestBody LinkRequest request,
			WebSession session) {
		if (request.provider() == null || this.providers.find(request.provider()) == null) {
			return Mono.error(Problem.badRequest("account.provider-unknown"));
		}
		String ticket = this.randomness.id();
		session.getAttributes().put(LoginStart.TICKET, ticket);
		return Mono.just(new LinkView(UriComponentsBuilder.fromPath(LoginStart.PATH)
			.queryParam("provider", request.provider())
			.queryParam("link", ticket)
			.queryParam("to", "/account")
			.build()
			.toUriString()));
	}

	record LinkRequest(@Nullable String provider) {
	}

	/**
	 * Where to go on.
	 *
	 * @param address on this site
	 */
	record LinkView(String address) {
	}

}
