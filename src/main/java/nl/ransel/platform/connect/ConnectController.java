package nl.ransel.platform.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.backpack.Upserted;
import nl.ransel.credential.Standard;
import nl.ransel.format.BadgeReader;
import nl.ransel.kernel.Problem;
import nl.ransel.platform.CredentialPage;
import nl.ransel.platform.Granting;
import nl.ransel.platform.PlatformScope;
import nl.ransel.platform.Portion;
import nl.ransel.platform.Providing;
import nl.ransel.verify.BoundedBody;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Badge Connect; the security chain asks for the scope before it opens. */
@RestController
@RequestMapping(path = ConnectController.PATH)
class ConnectController {

	static final String PATH = "/ims/ob/v2p1";

	/** A badge and the object around it. */
	private static final int LARGEST = BadgeReader.MAX_BYTES + 1024;

	private final Granting granting;

	private final Providing providing;

	private final String address;

	ConnectController(Granting granting, Providing providing, @Value("${ransel.web.base-url}") String baseUrl) {
		this.granting = granting;
		this.providing = providing;
		this.address = baseUrl + PATH + "/assertions";
	}

	@Operation(operationId = "getAssertions", summary = "The learner's own Open Badges 2.0 that are real and valid now",
			description = "Oldest first, at most 50 at a time; the header Link leads to the other pages.")
	@GetMapping("/assertions")
	Mono<ResponseEntity<String>> assertions(@AuthenticationPrincipal Jwt token, @RequestParam @Nullable String limit,
			@RequestParam @Nullable String offset, @RequestParam @Nullable String since) {
		return Mono.fromSupplier(() -> CredentialPage.of(limit, offset, since))
			.flatMap((page) -> this.granting.of(token, PlatformScope.READ_CREDENTIALS)
				.flatMap((grant) -> this.providing.credentials(grant, page, Standard.OB_2_0)))
			.map(this::answer);
	}

	@Operation(operationId = "postAssertion", summary = "Add a badge",
			description = "`assertion` is an object, `signedAssertion` a compact JWS. It is verified as every import is.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @io.swagger.v3.oas.annotations.media.Content(mediaType = "application/json")))
	@ApiResponse(responseCode = "201", description = "Added")
	@ApiResponse(responseCode = "200", description = "Replaced, or was there already")
	@PostMapping(path = "/assertions", consumes = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<Map<String, Object>>> add(@AuthenticationPrincipal Jwt token,
			@RequestBody Flux<DataBuffer> body) {
		return BoundedBody.read(body, LARGEST, "verify.too-large")
			.map(AssertionBody::badge)
			.switchIfEmpty(Mono.error(() -> Problem.badRequest("platform.not-ob2")))
			.flatMap((badge) -> this.granting.of(token, PlatformScope.ADD_CREDENTIALS)
				.flatMap((grant) -> this.providing.bring(grant, badge, Standard.OB_2_0, "platform.not-ob2")))
			.map(ConnectController::answer);
	}

	@Operation(operationId = "getConnectProfile", summary = "The learner's name and proven address")
	@GetMapping("/profile")
	Mono<Map<String, Object>> profile(@AuthenticationPrincipal Jwt token) {
		return this.granting.of(token, PlatformScope.READ_PROFILE)
			.flatMap(this.providing::profile)
			.map((profile) -> Map.of("status", Status.of(HttpStatus.OK), "results",
					List.of(ConnectProfileView.of(profile))));
	}

	private ResponseEntity<String> answer(Portion portion) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-Total-Count", Integer.toString(portion.total()))
			.header(HttpHeaders.CACHE_CONTROL, "no-store");
		List<String> links = new ArrayList<>(portion.links(this.address));
		if (!links.isEmpty()) {
			answer.header(HttpHeaders.LINK, String.join(", ", links));
		}
		return answer.body("{\"status\":" + Status.of(HttpStatus.OK).json() + ",\"results\":" + portion.objects()
				+ ",\"signedResults\":" + portion.signed() + "}");
	}

	private static ResponseEntity<Map<String, Object>> answer(Upserted upserted) {
		HttpStatus status = upserted.added() ? HttpStatus.CREATED : HttpStatus.OK;
		return ResponseEntity.status(status).body(Map.of("status", Status.of(status)));
	}

	/**
	 * What every answer of Badge Connect has (Open Badges 2.1, Status).
	 *
	 * @param error always null here; refusals have theirs from the web layer
	 * @param statusCode the HTTP status
	 * @param statusText the same in a word
	 */
	record Status(@Nullable String error, int statusCode, String statusText) {

		static Status of(HttpStatus status) {
			return new Status(null, status.value(), status.name());
		}

		String json() {
			return "{\"error\":null,\"statusCode\":%d,\"statusText\":\"%s\"}".formatted(this.statusCode,
					this.statusText);
		}

	}

}
