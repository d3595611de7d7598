package nl.ransel.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/stacks", "/shares/new?stack=abc", "/credentials/a-b_c#report" })
	void placesOnThisSiteAreKept(String wish) {
		assertThat(LocalPath.of(wish)).isEqualTo(wish);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "stacks", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
			"https://evil.example/", "javascript:alert(1)", "/a\r\nb", "/a b", "/\tevil", "/..//evil.example", "/%",
			"/é" })
	void placesElsewhereBecomeTheBackpack(String wish) {
		assertThat(LocalPath.of(wish)).isEqualTo("/backpack");
	}

	@Test
	void noWishIsTheBackpack() {
		assertThat(LocalPath.of(null)).isEqualTo("/backpack");
		assertThat(LocalPath.of("/" + "a".repeat(600))).isEqualTo("/backpack");
	}

}
