package nl.ransel.backpack;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer that shows a badge's picture and nothing else: whatever a drawing brings
 * along runs nowhere and loads nothing.
 */
public final class ImageResponse {

	private ImageResponse() {
	}

	/** A browser may keep it, but asks each time whether it may still show it. */
	public static ResponseEntity<byte[]> of(BadgeImage image) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(image.mediaType()))
			.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline")
			.cacheControl(CacheControl.noCache().cachePrivate())
			.eTag(ContentDigest.of(image.bytes()).hex())
			.body(image.bytes());
	}

}
