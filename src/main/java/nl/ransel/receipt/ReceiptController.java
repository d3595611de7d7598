package nl.ransel.receipt;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.verify.Verification;
import nl.ransel.verify.VerifyBody;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public door for who wants to keep what a check found. Nothing is stored. */
@RestController
class ReceiptController {

	private final Verification verification;

	private final Receipts receipts;

	ReceiptController(Verification verification, Receipts receipts) {
		this.verification = verification;
		this.receipts = receipts;
	}

	@Operation(summary = "Check a badge and get a signed receipt of what was found",
			description = "Takes what `/api/verify` takes. The answer is a compact JWS; docs/receipt.md says what is in it"
					+ " and how to check it offline.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
	@ApiResponse(responseCode = "200", description = "The receipt; of a bad badge too",
			content = @Content(mediaType = "application/jwt"))
	@PostMapping("/api/verify/receipt")
	Mono<ResponseEntity<String>> receipt(ServerHttpRequest request) {
		return VerifyBody.read(request.getBody())
			.flatMap((body) -> body.verify(this.verification))
			.flatMap(
					(badge) -> this.receipts.of(badge.report(), ReceiptContent.of(badge.original(), badge.mediaType())))
			.map(Receipt::download);
	}

}
