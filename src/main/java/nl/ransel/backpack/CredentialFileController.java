package nl.ransel.backpack;

import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.receipt.Receipt;
import nl.ransel.receipt.ReceiptContent;
import nl.ransel.receipt.Receipts;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The files behind a credential: what came in, its picture, the evidence of its check.
 */
@RestController
class CredentialFileController {

	private final CredentialShelf shelf;

	private final Receipts receipts;

	CredentialFileController(CredentialShelf shelf, Receipts receipts) {
		this.shelf = shelf;
		this.receipts = receipts;
	}

	@Operation(summary = "The original, byte for byte as it came in")
	@GetMapping("/api/credentials/{id}/original")
	Mono<ResponseEntity<byte[]>> original(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.shelf.original(learner, id).map(CredentialFileController::download);
	}

	@Operation(summary = "The picture, checked and without a badge baked into it")
	@GetMapping("/api/credentials/{id}/image")
	Mono<ResponseEntity<byte[]>> image(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.shelf.image(learner, id).map(ImageResponse::of);
	}

	@Operation(summary = "A signed receipt of the last check",
			description = "A compact JWS; docs/receipt.md says what is in it and how to check it offline.")
	@GetMapping("/api/credentials/{id}/receipt")
	Mono<ResponseEntity<String>> receipt(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.shelf.original(learner, id)
			.flatMap((kept) -> this.receipts.of(kept.report(), ReceiptContent.of(kept.original(), kept.mediaType())))
			.map(Receipt::download);
	}

	private static ResponseEntity<byte[]> download(KeptCredential kept) {
		ContentDisposition attachment = ContentDisposition.attachment()
			.filename(kept.fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(kept.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noStore())
			.body(kept.original());
	}

}
