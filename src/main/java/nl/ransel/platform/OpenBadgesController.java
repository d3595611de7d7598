package nl.ransel.platform;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.backpack.Upserted;
import nl.ransel.credential.Standard;
import nl.ransel.format.BadgeReader;
import nl.ransel.kernel.Problem;
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

/** The Open Badges 3.0 API; the security chain asks for the scope before it opens. */
@RestController
@RequestMapping(OpenBadgesController.PATH)
class OpenBadgesController {

	static final String PATH = "/ims/ob/v3p0";

	private final Granting granting;

	private final Providing providing;

	private final Discovery discovery;

	private final String address;

	OpenBadgesController(Granting granting, Providing providing, Discovery discovery,
			@Value("${ransel.web.base-url}") String baseUrl) {
		this.granting = granting;
		this.providing = providing;
		this.discovery = discovery;
		this.address = baseUrl + PATH + "/credentials";
	}

	@Operation(operationId = "getServiceDescription", summary = "Where to register and which scopes there are")
	@GetMapping("/discovery")
	Mono<Map<String, Object>> discovery() {
		return Mono.fromSupplier(this.discovery::document);
	}

	@Operation(operationId = "getCredentials", summary = "The learner's own badges that are real and valid now",
			description = "Oldest first, at most 50 at a time; the header Link leads to the other pages.")
	@GetMapping("/credentials")
	Mono<ResponseEntity<String>> credentials(@AuthenticationPrincipal Jwt token, @RequestParam @Nullable String limit,
			@RequestParam @Nullable String offset, @RequestParam @Nullable String since) {
		return Mono.fromSupplier(() -> CredentialPage.of(limit, offset, since))
			.flatMap((page) -> this.granting.of(token, PlatformScope.READ_CREDENTIALS)
				.flatMap((grant) -> this.providing.credentials(grant, page, Standard.OB_3_0)))
			.map(this::answer);
	}

	@Operation(operationId = "upsertCredential", summary = "Add a badge, or replace it by a newer one",
			description = "It is verified as every import is. The same issuer id and credential id is the same badge.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = { @io.swagger.v3.oas.annotations.media.Content(mediaType = "application/json"),
							@io.swagger.v3.oas.annotations.media.Content(mediaType = "text/plain") }))
	@ApiResponse(responseCode = "201", description = "Added")
	@ApiResponse(responseCode = "200", description = "Replaced")
	@ApiResponse(responseCode = "304", description = "Was there already")
	@PostMapping(path = "/credentials", consumes = { MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE,
			"application/vc+ld+json", "application/ld+json", "application/vc" })
	Mono<ResponseEntity<String>> upsert(@AuthenticationPrincipal Jwt token, @RequestBody Flux<DataBuffer> body) {
		return BoundedBody.read(body, BadgeReader.MAX_BYTES, "verify.too-large")
			.filter(OpenBadgesController::looksRight)
			.switchIfEmpty(Mono.error(() -> Problem.badRequest("platform.not-ob3")))
			.flatMap((file) -> this.granting.of(token, PlatformScope.ADD_CREDENTIALS)
				.flatMap((grant) -> this.providing.bring(grant, file, Standard.OB_3_0, "platform.not-ob3"))
				.map((upserted) -> answer(upserted, file)));
	}

	@Operation(operationId = "getProfile", summary = "The learner's name and proven address")
	@GetMapping("/profile")
	Mono<ProfileView> profile(@AuthenticationPrincipal Jwt token) {
		return this.granting.of(token, PlatformScope.READ_PROFILE).flatMap(this.providing::profile);
	}

	private ResponseEntity<String> answer(Portion portion) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-Total-Count", Integer.toString(portion.total()))
			.header(HttpHeaders.LINK, String.join(", ", portion.links(this.address)))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body("{\"credential\":" + portion.objects() + ",\"compactJwsString\":" + portion.signed() + "}");
	}

	private static ResponseEntity<String> answer(Upserted upserted, byte[] sent) {
		if (upserted.change() == Upserted.Change.NONE) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
		}
		return ResponseEntity.status(upserted.added() ? HttpStatus.CREATED : HttpStatus.OK)
			.contentType(isJson(sent) ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN)
			.body(new String(sent, StandardCharsets.UTF_8));
	}

	/** Neither pictures nor addresses of badges: those the standard does not carry. */
	private static boolean looksRight(byte[] file) {
		return isJson(file)
				|| new String(file, StandardCharsets.ISO_8859_1).strip().matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
	}

	private static boolean isJson(byte[] file) {
		return new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1).stripLeading()
			.startsWith("{");
	}

}
