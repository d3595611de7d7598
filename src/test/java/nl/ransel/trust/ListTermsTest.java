package nl.ransel.trust;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import nl.ransel.credential.Check;
import nl.ransel.trust.Fetched.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListTermsTest {

	private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

	@Test
	void theListItselfSaysHowLongItHolds() {
		assertThat(freshFor("{'credentialSubject': {'ttl': 60000}}", null)).isEqualTo(Duration.ofMinutes(1));
		assertThat(freshFor("{'credentialSubject': [{'ttl': 60000}]}", null)).isEqualTo(Duration.ofMinutes(1));
		assertThat(freshFor("{'credentialSubject': {'ttl': 0}}", Duration.ofMinutes(1))).isZero();
	}

	@Test
	void theShorterOfListAndServerCounts() {
		assertThat(freshFor("{'credentialSubject': {'ttl': 60000}}", Duration.ofSeconds(5)))
			.isEqualTo(Duration.ofSeconds(5));
		assertThat(freshFor("{'credentialSubject': {'ttl': 1000}}", Duration.ofSeconds(5)))
			.isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void neverForMoreThanFiveMinutes() {
		assertThat(freshFor("{'credentialSubject': {'ttl': 86400000}}", null)).isEqualTo(Duration.ofMinutes(5));
	}

	@Test
	void notBeyondItsEnd() {
		assertThat(freshFor("{'validUntil': '2026-06-01T12:00:30Z'}", Duration.ofMinutes(5)))
			.isEqualTo(Duration.ofSeconds(30));
		assertThat(freshFor("{'validUntil': '2026-05-01T12:00:30Z'}", Duration.ofMinutes(5))).isZero();
	}

	@Test
	void aListThatIsATokenIsReadToo() {
		String payload = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"exp\": 1780315210, \"credentialSubject\": {\"ttl\": 20000}}".getBytes());
		assertThat(freshFor("e30." + payload + ".c2ln", Duration.ofMinutes(5))).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void nonsenseLimitsNothing() {
		for (String nonsense : new String[] { "", "{", "a.b.c", "{'credentialSubject': {'ttl': -1}}",
				"{'credentialSubject': {'ttl': 'soon'}, 'validUntil': 'never'}" }) {
			assertThat(freshFor(nonsense, Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
		}
	}

	private static @Nullable Duration freshFor(String list, @Nullable Duration keepFor) {
		URI uri = URI.create("https://school.example/list");
		byte[] body = list.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		return Purpose.STATUS
			.freshFor(ListTerms.applied(new Answer(uri, uri, 200, "", body, Check.Source.LIVE, NOW, keepFor)));
	}

}
