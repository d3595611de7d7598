package nl.ransel.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CacheControlTest {

	@Test
	void theMaximumAgeIsRead() {
		assertThat(CacheControl.keepFor(List.of("public, max-age=300"))).isEqualTo(Duration.ofMinutes(5));
		assertThat(CacheControl.keepFor(List.of("Max-Age = \"60\""))).isEqualTo(Duration.ofMinutes(1));
		assertThat(CacheControl.keepFor(List.of("public", "max-age=10"))).isEqualTo(Duration.ofSeconds(10));
		assertThat(CacheControl.keepFor(List.of("s-maxage=10"))).isNull();
	}

	@Test
	void notAtAllGoesFirst() {
		assertThat(CacheControl.keepFor(List.of("max-age=300, no-store"))).isZero();
		assertThat(CacheControl.keepFor(List.of("no-cache"))).isZero();
		assertThat(CacheControl.keepFor(List.of("max-age=0"))).isZero();
	}

	@Test
	void silenceIsNoWish() {
		assertThat(CacheControl.keepFor(List.of())).isNull();
		assertThat(CacheControl.keepFor(List.of("public, max-age=soon"))).isNull();
	}

	@Test
	void theTimeAnAnswerLayElsewhereIsUsedUp() {
		assertThat(CacheControl.keepFor(headers("Cache-Control", "max-age=300", "Age", "100")))
			.isEqualTo(Duration.ofSeconds(200));
		assertThat(CacheControl.keepFor(headers("Cache-Control", "max-age=300", "Age", "900"))).isZero();
	}

	@Test
	void anOldServerSaysItWithADate() {
		HttpHeaders dated = headers("Date", "Mon, 01 Jun 2026 12:00:00 GMT", "Expires",
				"Mon, 01 Jun 2026 12:05:00 GMT");
		assertThat(CacheControl.keepFor(dated)).isEqualTo(Duration.ofMinutes(5));
		assertThat(CacheControl.keepFor(dated.add("Cache-Control", "max-age=1"))).isEqualTo(Duration.ofSeconds(1));
		assertThat(CacheControl.keepFor(headers("Date", "Mon, 01 Jun 2026 12:00:00 GMT", "Expires", "0"))).isZero();
	}

	@Test
	void onlyNoStoreForbidsToKeepAnAnswer() {
		assertThat(CacheControl.terms(headers("Cache-Control", "no-store")).keep()).isFalse();
		Terms askFirst = CacheControl.terms(headers("Cache-Control", "no-cache", "ETag", "\"1\""));
		assertThat(askFirst).isEqualTo(new Terms("\"1\"", null, true, false, true));
		assertThat(CacheControl.terms(headers("Cache-Control", "max-age=5, must-revalidate")).standIn()).isFalse();
		assertThat(CacheControl.terms(headers("Cache-Control", "private, max-age=5")))
			.isEqualTo(new Terms(null, null, true, true, false));
	}

	@Test
	void aSourceMaySayWhenToComeBack() {
		Instant now = Instant.parse("2026-06-01T12:00:00Z");
		assertThat(CacheControl.retryAfter(headers("Retry-After", "120"), now)).isEqualTo(Duration.ofMinutes(2));
		assertThat(CacheControl.retryAfter(headers("Retry-After", "Mon, 01 Jun 2026 12:01:00 GMT"), now))
			.isEqualTo(Duration.ofMinutes(1));
		assertThat(CacheControl.retryAfter(headers("Retry-After", "soon"), now)).isNull();
		assertThat(CacheControl.retryAfter(headers(), now)).isNull();
	}

	private static HttpHeaders headers(String... namesAndValues) {
		HttpHeaders headers = new DefaultHttpHeaders();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			headers.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return headers;
	}

}
