package nl.ransel.receipt;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A signed Verifiable Presentation.
 *
 * @param compact the JWS
 * @param issuedAt when it was signed
 */
public record Presentation(String compact, Instant issuedAt) {

	/** Registered by VC-JOSE-COSE. */
	public static final String MEDIA_TYPE = "application/vp+jwt";

	/** As a file; whoever asked keeps it, and nobody on the way. */
	public ResponseEntity<String> download() {
		ContentDisposition attachment = ContentDisposition.attachment()
			.filename("ransel-presentation-" + this.issuedAt.atOffset(ZoneOffset.UTC).toLocalDate() + ".jwt")
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("X-Robots-Tag", "noindex, nofollow, noarchive")
			.cacheControl(CacheControl.noStore())
			.body(this.compact);
	}

}
