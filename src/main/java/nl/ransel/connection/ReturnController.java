package nl.ransel.connection;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;

/** Where a platform sends a learner back to. */
@RestController
class ReturnController {

	private static final String PAGE = "/account/connections";

	private final Connecting connecting;

	ReturnController(Connecting connecting) {
		this.connecting = connecting;
	}

	@Operation(summary = "Takes the answer of another platform, and leads on to the page",
			description = "Only in the session that was sent there, once, and within ten minutes.")
	@ApiResponse(responseCode = "303", description = "To the page, with the connection or what went wrong")
	@GetMapping("/connections/return/{host}")
	Mono<ResponseEntity<Void>> back(@CurrentLearner LearnerId learner, @PathVariable String host,
			@RequestParam(name = OAuth.CODE) @Nullable String code,
			@RequestParam(name = OAuth.STATE) @Nullable String state,
			@RequestParam(name = OAuth.ERROR) @Nullable String error,
			@RequestParam(name = OAuth.ISS) @Nullable String issuer, WebSession session) {
		Asked asked = Asked.takeFrom(session.getAttributes());
		return this.connecting.finish(learner, host, asked, new PlatformAnswer(code, state, error, issuer))
			.map((connection) -> onTo("?made=" + connection.id()))
			.onErrorResume(Problem.class, (problem) -> Mono.just(onTo("?trouble=" + problem.code())));
	}

	private static ResponseEntity<Void> onTo(String question) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(PAGE + question))
			.cacheControl(CacheControl.noStore())
			.build();
	}

}
