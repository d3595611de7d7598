package nl.ransel.verify;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public door: anybody may have a badge checked. Nothing is stored. */
@RestController
class VerifyController {

	private final Verification verification;

	private final MessageSource messages;

	VerifyController(Verification verification, MessageSource messages) {
		this.verification = verification;
		this.messages = messages;
	}

	@Operation(summary = "Check a badge",
			description = "Takes a badge file of up to 1.5 MiB as it is (PNG, SVG, JSON or JWS, whatever media type is"
					+ " announced), the address of one as text, or a JSON object with one member: url. Nothing is stored.",
			requestBody = @RequestBody(required = true,
					content = { @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")),
							@Content(mediaType = "application/json",
									schema = @Schema(implementation = VerifyBody.Link.class)) }))
	@ApiResponse(responseCode = "200", description = "What was found out; a bad badge is a report too")
	@ApiResponse(responseCode = "400", description = "Nothing was sent, or the address cannot be right",
			content = @Content(mediaType = "application/problem+json"))
	@ApiResponse(responseCode = "413", description = "More than 1.5 MiB was sent",
			content = @Content(mediaType = "application/problem+json"))
	@PostMapping(path = "/api/verify", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ReportView> verify(ServerHttpRequest request,
			@Parameter(description = "An e-mail address or DID: is the badge this person's?") @RequestParam(
					required = false) @Nullable String recipient,
			Locale language) {
		return VerifyBody.read(request.getBody())
			.flatMap((body) -> body.verify(this.verification))
			.map((verified) -> asked(verified.report(), recipient))
			.map((report) -> ReportView.of(report, this.messages, language));
	}

	private static VerificationReport asked(VerificationReport report, @Nullable String recipient) {
		if (recipient == null || recipient.isBlank()) {
			return report;
		}
		Identifier.Kind kind = recipient.strip().startsWith("did:") ? Identifier.Kind.DID : Identifier.Kind.EMAIL;
		return report.forRecipient(List.of(new Identifier(kind, recipient)));
	}

}
