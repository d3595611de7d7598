package nl.ransel.verify;

import java.net.URI;
import java.net.URISyntaxException;

import nl.ransel.format.BadgeReader;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * What was sent to be verified: a badge file, or where one is.
 *
 * @param file the bytes
 * @param url the address in them, when they are no more than that
 */
public record VerifyBody(byte[] file, @Nullable URI url) {

	/**
	 * Reads a request's body, and no further than a badge may be long.
	 * @return the body, or a {@link Problem} as error: {@code verify.empty},
	 * {@code verify.too-large} or {@code verify.url}
	 */
	public static Mono<VerifyBody> read(Flux<DataBuffer> body) {
		return BoundedBody.read(body, BadgeReader.MAX_BYTES, "verify.too-large")
			.switchIfEmpty(Mono.error(() -> Problem.badRequest("verify.empty")))
			.map((bytes) -> new VerifyBody(bytes, link(bytes)));
	}

	/** An object with one member, which no badge is. */
	private static @Nullable URI link(byte[] bytes) {
		JsonNode json = (bytes.length < 5_000) ? LinkedObjects.jsonOrNull(bytes) : null;
		if (json == null || json.size() != 1 || !json.has("url")) {
			return null;
		}
		try {
			URI url = new URI(json.path("url").asString(""));
			if (url.getHost() != null) {
				return url;
			}
		}
		catch (URISyntaxException ex) {
			// falls through
		}
		throw Problem.badRequest("verify.url");
	}

	/** Verifies what was sent. */
	public Mono<Verified> verify(Verification verification) {
		return (this.url != null) ? verification.verify(this.url) : verification.verify(this.file);
	}

	/** The address of a badge. */
	record Link(String url) {
	}

}
