package nl.ransel.pathway;

import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The schema of pathway files, for whoever writes one. No login is needed to read it. */
@RestController
class PathwaySchemaController {

	private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");

	@GetMapping("/schemas/pathway.json")
	Mono<ResponseEntity<byte[]>> schema() {
		return Mono.just(ResponseEntity.ok().contentType(SCHEMA).body(PathwaySchema.text()));
	}

}
