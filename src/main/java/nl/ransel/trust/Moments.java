package nl.ransel.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the moments that proofs and keys carry (xsd:dateTimeStamp). */
public final class Moments {

	private Moments() {
	}

	/** The moment, or null when it is none. */
	public static @Nullable Instant read(JsonNode node) {
		try {
			return OffsetDateTime.parse(node.asString("")).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
