package nl.ransel.format;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTest {

	@Test
	void aStampIsTheSameMomentHoweverItIsWritten() {
		Instant moment = Instant.parse("2026-11-24T10:15:30Z");

		assertThat(Dates.stamp(StringNode.valueOf("2026-11-24T10:15:30Z"))).contains(moment);
		assertThat(Dates.stamp(StringNode.valueOf("2026-11-24T11:15:30+01:00"))).contains(moment);
		assertThat(Dates.stamp(StringNode.valueOf("2026-11-24T10:15:30.000Z"))).contains(moment);
		assertThat(Dates.stamp(StringNode.valueOf("0000-01-01T00:00:00Z")))
			.contains(Instant.parse("0000-01-01T00:00:00Z"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2026-02-30T10:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T10:15:60Z", "2026-13-01T10:15:30Z",
					"2026-11-24T10:15:30", "2026-11-24 10:15:30Z", "2026-11-24T10:15:3٠Z", "2026-11-24T10:15:30z" })
	void whatIsNoMomentIsNone(String text) {
		assertThat(Dates.stamp(StringNode.valueOf(text))).isEmpty();
	}

}
