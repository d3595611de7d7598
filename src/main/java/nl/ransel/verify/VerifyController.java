package nl.ransel.verify;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.format.PictureCodes;
import nl.ransel.format.PictureKind;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.kernel.Problem;
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

	private final Intake intake;

	private final MessageSource messages;

	VerifyController(Intake intake, MessageSource messages) {
		this.intake = intake;
		this.messages = messages;
	}

	@Operation(summary = "Check a badge",
			description = "Takes a badge file of up to 1.5 MiB as it is (PNG, SVG, JSON, JWS, SD-JWT or COSE, whatever"
					+ " media type is announced), a PNG or JPEG of up to 6 MiB with a QR code on it, the address of a badge as text, or"
					+ " a JSON object with one member: url. The link of a share of this service, and a picture with"
					+ " several QR codes, are answered with leads: open the link, or ask for each. Nothing is stored.",
			requestBody = @RequestBody(required = true, content = {
					@Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")),
					@Content(mediaType = "application/json", schema = @Schema(implementation = VerifyBody.Link.class),
							examples = @ExampleObject("{\"url\": \"https://badges.example/assertions/17\"}")) }))
	@ApiResponse(responseCode = "200", description = "What was found out; a bad badge is a report too",
			content = @Content(mediaType = "application/json",
					schema = @Schema(oneOf = { ReportView.class, LeadsView.class })))
	@ApiResponse(responseCode = "400", description = "Nothing was sent, or the address cannot be right",
			content = @Content(mediaType = "application/problem+json"))
	@ApiResponse(responseCode = "413", description = "More than 1.5 MiB was sent, or a picture of more than 6 MiB",
			content = @Content(mediaType = "application/problem+json"))
	@PostMapping(path = "/api/verify", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<FindingView> verify(ServerHttpRequest request,
			@Parameter(description = "An e-mail address or DID: is the badge this person's?") @RequestParam(
					required = false) @Nullable String recipient,
			Locale language) {
		return VerifyBody.readAny(request.getBody())
			.flatMap(this.intake::look)
			.map((finding) -> view(finding, Question.about(recipient), language));
	}

	@Operation(summary = "Read the QR codes in a picture",
			description = "For cameras: takes a PNG or JPEG of up to 6 MiB, says what the QR codes in it lead to, and asks"
					+ " nobody else. Without a code the list is empty. Nothing is stored.",
			requestBody = @RequestBody(required = true,
					content = { @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
							@Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")) }))
	@ApiResponse(responseCode = "200", description = "What the codes lead to")
	@ApiResponse(responseCode = "422", description = "This is no PNG or JPEG that can be read",
			content = @Content(mediaType = "application/problem+json"))
	@PostMapping(path = "/api/verify/codes", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<LeadsView> codes(ServerHttpRequest request) {
		return BoundedBody.read(request.getBody(), PictureCodes.MAX_BYTES, "verify.too-large")
			.filter((picture) -> PictureKind.of(picture).mayHoldCodes())
			.flatMap(this.intake::codes)
			.map(LeadsView::new)
			.onErrorMap(UnreadableBadge.class, (ex) -> Problem.unprocessable("verify.picture"))
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("verify.picture")));
	}

	private FindingView view(Finding finding, Question question, Locale language) {
		if (finding instanceof Finding.Leads leads) {
			return new LeadsView(leads.leads());
		}
		Finding.Checked checked = (Finding.Checked) finding;
		return ReportView.of(question.of(checked.report()), this.messages, language).foundIn(checked.lead());
	}

}
