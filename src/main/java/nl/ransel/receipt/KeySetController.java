package nl.ransel.receipt;

import java.time.Duration;

import io.swagger.v3.oas.annotations.Operation;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public halves of the keys, for everybody everywhere. */
@RestController
class KeySetController {

	private final byte[] published;

	private final String etag;

	KeySetController(ServiceKeys keys) {
		this.published = keys.published();
		this.etag = ReceiptContent.of(this.published, "").sha256();
	}

	@Operation(summary = "The keys that sign receipts and presentations, the one in use first",
			description = "A JWK Set (RFC 7517). Keep it with your receipts: then they can be checked without us.")
	@GetMapping(path = "/.well-known/jwks.json", produces = "application/jwk-set+json")
	Mono<ResponseEntity<byte[]>> keys() {
		return Mono.just(ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/jwk-set+json"))
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
			.eTag(this.etag)
			// pages of others may check receipts too
			.header("Access-Control-Allow-Origin", "*")
			.header("Cross-Origin-Resource-Policy", "cross-origin")
			.body(this.published));
	}

}
