package nl.ransel.institution;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.verify.BoundedBody;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/**
 * The door for badge platforms; the security chain asks for the scope before it opens.
 */
@RestController
@RequestMapping("/api/institution/awards")
class InstitutionController {

	/** A picture of 1.5 MiB in base64, and room for the rest. */
	private static final int LARGEST = 2 * 1024 * 1024 + 64 * 1024;

	private static final int MOST_LISTED = 1000;

	private final RegisteredInstitutions institutions;

	private final Delivering delivering;

	private final DeliveringMany many;

	private final Refusals refusals;

	InstitutionController(RegisteredInstitutions institutions, Delivering delivering, DeliveringMany many,
			Refusals refusals) {
		this.refusals = refusals;
		this.institutions = institutions;
		this.delivering = delivering;
		this.many = many;
	}

	@Operation(summary = "Deliver a badge, to a person with or without an account",
			description = "The credential is a JSON object, a compact JWS or SD-JWT, or a PNG, SVG or COSE message "
					+ "in base64. It must be valid now, of an issuer of the institution, and not be addressed to somebody else. The same request "
					+ "under the same reference is a duplicate (200), another one a conflict (409).",
			security = @SecurityRequirement(name = "bearer"),
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = "application/json",
							schema = @Schema(implementation = AwardBody.class))))
	@ApiResponse(responseCode = "201", description = "Delivered; says nothing about the person")
	@ApiResponse(responseCode = "200", description = "Delivered before")
	@PostMapping(consumes = "application/json")
	Mono<ResponseEntity<DeliveryView>> push(@AuthenticationPrincipal Jwt token, @RequestBody Flux<DataBuffer> body,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
		Institution institution = this.institutions.of(token);
		asItIs(headers);
		return bytes(body).flatMap((read) -> push(institution, read)).map(InstitutionController::answer);
	}

	@Operation(summary = "Deliver up to 10,000 badges, one award a line",
			description = "Each row is answered in its order: `accepted`, `duplicate` or `rejected` with a code and a "
					+ "sentence. A row that is answered is stored; a bad row stops no other. When the connection breaks, "
					+ "send the whole stream again: what was delivered is a `duplicate`.",
			security = @SecurityRequirement(name = "bearer"),
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE,
							schema = @Schema(implementation = AwardBody.class))))
	@PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE, produces = MediaType.APPLICATION_NDJSON_VALUE)
	Flux<AwardRow> pushMany(@AuthenticationPrincipal Jwt token, @RequestBody Flux<DataBuffer> body, Locale language,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
		Institution institution = this.institutions.of(token);
		asItIs(headers);
		return this.many.push(institution, body, LARGEST, language);
	}

	@Operation(summary = "What became of everything that was delivered, newest first",
			security = @SecurityRequirement(name = "bearer"))
	@GetMapping
	Mono<Page<AwardStateView>> list(@AuthenticationPrincipal Jwt token,
			@Parameter(schema = @Schema(allowableValues = { "waiting", "accepted", "declined", "withdrawn",
					"undeliverable", "lapsed" })) @RequestParam @Nullable String state,
			@RequestParam @Nullable String cursor, @RequestParam(defaultValue = "100") int limit) {
		return this.delivering
			.list(this.institutions.of(token), DeliverySearch.of(state, null), cursor,
					Math.max(1, Math.min(limit, MOST_LISTED)))
			.map((page) -> page.map(AwardStateView::of));
	}

	@Operation(summary = "What became of it", security = @SecurityRequirement(name = "bearer"))
	@GetMapping("/{reference}")
	Mono<AwardStateView> find(@AuthenticationPrincipal Jwt token, @PathVariable String reference) {
		return this.delivering.find(this.institutions.of(token), reference).map(AwardStateView::of);
	}

	@Operation(summary = "Take back what waits", security = @SecurityRequirement(name = "bearer"))
	@DeleteMapping("/{reference}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> withdraw(@AuthenticationPrincipal Jwt token, @PathVariable String reference) {
		return this.delivering.withdraw(this.institutions.of(token), reference).then();
	}

	/**
	 * Packed bodies are not unpacked (RFC 9110, 8.4): said once, rather than ten thousand
	 * times that a row cannot be read.
	 */
	private static void asItIs(HttpHeaders headers) {
		String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
		if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
			throw new UnsupportedMediaTypeStatusException("Content-Encoding " + encoding);
		}
	}

	private Mono<Delivery> push(Institution institution, byte[] body) {
		return Mono.fromSupplier(() -> AwardRequestReader.read(body))
			.flatMap((request) -> this.delivering.push(institution, request))
			.onErrorResume(Problem.class, (refusal) -> kept(institution, body, refusal).then(Mono.error(refusal)));
	}

	private Mono<Void> kept(Institution institution, byte[] body, Problem refusal) {
		return Mono.justOrEmpty(AwardRequestReader.reference(body))
			.map((reference) -> this.refusals.row(institution, reference, refusal))
			.flatMap((row) -> this.refusals.keep(institution, List.of(row)));
	}

	private static ResponseEntity<DeliveryView> answer(Delivery delivery) {
		HttpStatus status = delivery.repeated() ? HttpStatus.OK : HttpStatus.CREATED;
		return ResponseEntity.status(status).body(DeliveryView.of(delivery));
	}

	private static Mono<byte[]> bytes(Flux<DataBuffer> body) {
		return BoundedBody.read(body, LARGEST, "award.too-large")
			.switchIfEmpty(Mono.error(() -> Problem.badRequest("award.malformed", "body")));
	}

}
