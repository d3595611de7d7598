package nl.ransel.platform.connect;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
			description = "Latest first, at most 50 at a time; the header Link leads to the other pages.")
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
	@ApiResponse(responseCode = "200", description = "Added, replaced, or was there already")
	@PostMapping(path = "/assertions", consumes = MediaType.APPLICATION_JSON_VALUE)
	Mono<Map<String, Object>> add(@AuthenticationPrincipal Jwt token, @RequestBody Flux<DataBuffer> body) {
		return BoundedBody.read(body, LARGEST, "verify.too-large")
			.map(AssertionBody::badge)
			.switchIfEmpty(Mono.error(() -> Problem.badRequest("platform.no-assertion")))
			.flatMap((badge) -> this.granting.of(token, PlatformScope.ADD_CREDENTIALS)
				.flatMap((grant) -> this.providing.bring(grant, badge, Standard.OB_2_0, "platform.not-ob2")))
			.map((upserted) -> Map.of("status", Status.OK));
	}

	@Operation(operationId = "getConnectProfile", summary = "The learner's name and proven address")
	@GetMapping("/profile")
	Mono<Map<String, Object>> profile(@AuthenticationPrincipal Jwt token) {
		return this.granting.of(token, PlatformScope.READ_PROFILE)
			.flatMap(this.providing::profile)
			.map((profile) -> Map.of("status", Status.OK, "profile", ConnectProfileView.of(profile)));
	}

	private ResponseEntity<String> answer(Portion portion) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-Total-Count", Integer.toString(portion.total()))
			.header(HttpHeaders.LINK, String.join(", ", portion.links(this.address)))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body("{\"status\":{\"error\":null,\"statusCode\":200,\"statusText\":\"OK\"},\"assertions\":"
					+ portion.objects() + ",\"signedAssertions\":" + portion.signed() + "}");
	}

	/**
	 * What every answer of Badge Connect has (Open Badges 2.1, Status); refusals have
	 * theirs from the web layer. Every success is 200: the standard knows no other.
	 *
	 * @param error always null here
	 * @param statusCode the HTTP status
	 * @param statusText the same in a word of the standard's list
	 */
	record Status(@Nullable String error, int statusCode, String statusText) {

		static final Status OK = new Status(null, HttpStatus.OK.value(), "OK");

	}

}
