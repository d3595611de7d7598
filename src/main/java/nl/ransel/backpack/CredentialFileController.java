package nl.ransel.backpack;

import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bytes behind a credential: what came in, and its picture. */
@RestController
class CredentialFileController {

	private final CredentialShelf shelf;

	CredentialFileController(CredentialShelf shelf) {
		this.shelf = shelf;
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
