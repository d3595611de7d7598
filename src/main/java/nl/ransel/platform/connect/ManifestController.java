package nl.ransel.platform.connect;

import java.time.Duration;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The manifest of Badge Connect; no token is needed to read it. */
@RestController
class ManifestController {

	private final Manifest manifest;

	ManifestController(Manifest manifest) {
		this.manifest = manifest;
	}

	@Operation(operationId = "getBadgeConnectManifest", summary = "Where the Badge Connect API is, and how to get in")
	@GetMapping(path = Manifest.PATH, produces = "application/json")
	Mono<ResponseEntity<Map<String, Object>>> manifest() {
		return Mono.fromSupplier(this.manifest::document)
			.map((document) -> ResponseEntity.ok()
				.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
				.eTag(Integer.toHexString(document.hashCode()))
				.body(document));
	}

}
