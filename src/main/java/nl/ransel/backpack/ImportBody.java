package nl.ransel.backpack;

import java.net.URI;
import java.net.URISyntaxException;

import nl.ransel.format.BadgeReader;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Reads what was handed in from a request: the badge as it is, whatever it calls itself,
 * or JSON with exactly one member {@code url}.
 */
@Component
class ImportBody {

	/**
	 * No web address is longer, and no badge is shorter and still JSON with one member.
	 */
	private static final int LONGEST_ADDRESS = 8192;

	private final JsonMapper json;

	ImportBody(JsonMapper json) {
		this.json = json;
	}

	Mono<Submission> of(ServerHttpRequest request) {
		return DataBufferUtils.join(request.getBody(), BadgeReader.MAX_BYTES)
			.onErrorMap(DataBufferLimitException.class, (ex) -> new Problem(Problem.Kind.TOO_LARGE, "import.too-large"))
			.map(ImportBody::bytes)
			.filter((bytes) -> bytes.length > 0)
			.switchIfEmpty(Mono.error(() -> Problem.badRequest("import.empty")))
			.map((bytes) -> submission(bytes, request.getHeaders().getContentType()));
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	Submission submission(byte[] bytes, @Nullable MediaType type) {
		boolean json = type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON);
		String address = (json && bytes.length <= LONGEST_ADDRESS) ? address(bytes) : null;
		return (address != null) ? new Submission.Location(location(address)) : new Submission.File(bytes);
	}

	private @Nullable String address(byte[] bytes) {
		try {
			JsonNode body = this.json.readTree(bytes);
			JsonNode url = body.path("url");
			return (body.isObject() && body.size() == 1 && url.isString()) ? url.stringValue().strip() : null;
		}
		catch (JacksonException ex) {
			// not JSON: whoever reads it as a badge says so
			return null;
		}
	}

	private static URI location(String address) {
		try {
			URI location = new URI(address);
			if (location.getHost() != null && location.getScheme().matches("(?i)https?")) {
				return location;
			}
		}
		catch (URISyntaxException ex) {
			// refused below
		}
		throw Problem.badRequest("import.bad-url");
	}

}
