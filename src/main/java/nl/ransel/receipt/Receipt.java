package nl.ransel.receipt;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A signed verification receipt.
 *
 * @param compact the JWS
 * @param issuedAt when it was signed
 */
public record Receipt(String compact, Instant issuedAt) {

	/** As a file; whoever asked keeps it, and nobody on the way. */
	public ResponseEntity<String> download() {
		ContentDisposition attachment = ContentDisposition.attachment()
			.filename("ransel-receipt-" + this.issuedAt.atOffset(ZoneOffset.UTC).toLocalDate() + ".jwt")
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/jwt"))
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noStore())
			.body(this.compact);
	}

}
