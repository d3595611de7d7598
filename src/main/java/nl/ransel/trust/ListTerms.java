package nl.ransel.trust;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Fetched.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How long a status list itself says it may be relied on: by {@code ttl}, in milliseconds
 * (W3C Bitstring Status List, section 2.2), and by its end. Its signature is not checked
 * here: whoever could forge this could forge the HTTP headers, and gains no more than
 * that the list is asked for sooner, or as late as the limits allow anyway.
 */
final class ListTerms {

	private static final long LONGEST = Duration.ofDays(365).toMillis();

	private ListTerms() {
	}

	/** The answer, counting as fresh for no longer than the list in it allows. */
	static Answer applied(Answer answer) {
		JsonNode list = read(new String(answer.body(), StandardCharsets.UTF_8).strip());
		Duration ttl = ttl(list);
		Duration said = (answer.keepFor() == null && ttl != null) ? ttl : Purpose.STATUS.freshFor(answer);
		return Stream.of(said, ttl, left(list, answer.at()))
			.filter(Objects::nonNull)
			.min(Duration::compareTo)
			.map(answer::freshFor)
			.orElse(answer);
	}

	/** The list, which may be a token. */
	private static JsonNode read(String text) {
		try {
			String[] parts = text.split("\\.", -1);
			boolean token = parts.length == 3 && !text.startsWith("{");
			return StrictJson.parse(token ? Encodings.base64url(parts[1]) : text.getBytes(StandardCharsets.UTF_8));
		}
		catch (UnreadableBadge | Distrust ex) {
			return MissingNode.getInstance();
		}
	}

	private static @Nullable Duration ttl(JsonNode list) {
		JsonNode subject = list.path("credentialSubject");
		JsonNode ttl = (subject.isArray() ? subject.path(0) : subject).path("ttl");
		long millis = ttl.isIntegralNumber() ? ttl.asLong(-1) : -1;
		return (millis >= 0) ? Duration.ofMillis(Math.min(millis, LONGEST)) : null;
	}

	private static @Nullable Duration left(JsonNode list, Instant now) {
		try {
			Instant end = list.path("exp").isIntegralNumber() ? Instant.ofEpochSecond(list.path("exp").asLong(0))
					: OffsetDateTime.parse(list.path("validUntil").asString("")).toInstant();
			return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
