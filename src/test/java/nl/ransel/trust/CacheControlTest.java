package nl.ransel.trust;

import java.time.Duration;
import java.util.List;

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

}
