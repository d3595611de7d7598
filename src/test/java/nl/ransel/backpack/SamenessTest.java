package nl.ransel.backpack;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamenessTest {

	@Test
	void theSameIssuerAndIdIsTheSameCredentialWhateverTheBytes() {
		assertThat(of(ABadge.valid(), "one writing")).isEqualTo(of(ABadge.valid(), "another writing"));
	}

	@Test
	void percentEncodingAndSpacesAroundAnIdMakeNoDifference() {
		assertThat(of(ABadge.valid().id(" https://school.example/awards/%31\n"), "a"))
			.isEqualTo(of(ABadge.valid(), "a"));
		assertThat(of(ABadge.valid().id("urn:x:caf%C3%A9"), "a")).isEqualTo(of(ABadge.valid().id("urn:x:café"), "a"));
	}

	@Test
	void aPercentSignThatEncodesNothingStaysAsItIs() {
		assertThat(of(ABadge.valid().id("urn:x:100%"), "a")).isNotEqualTo(of(ABadge.valid().id("urn:x:100"), "a"));
		assertThat(of(ABadge.valid().id("urn:x:%zz"), "a")).isNotEqualTo(of(ABadge.valid().id("urn:x:"), "a"));
	}

	@Test
	void theSameIdOfAnotherIssuerIsAnotherCredential() {
		assertThat(of(ABadge.valid().by("https://other.example", "Ander"), "a")).isNotEqualTo(of(ABadge.valid(), "a"));
	}

	@Test
	void issuerAndIdCannotRunIntoOneAnother() {
		assertThat(of(ABadge.valid().by("urn:a", "A").id("b:c"), "x"))
			.isNotEqualTo(of(ABadge.valid().by("urn:a:b", "A").id("c"), "x"));
	}

	@Test
	void aBadgeWithoutAnIdIsOnlyTheSameAsItsOwnBytes() {
		assertThat(of(ABadge.valid().id(null), "a")).isEqualTo(of(ABadge.valid().id(null), "a"));
		assertThat(of(ABadge.valid().id(null), "a")).isNotEqualTo(of(ABadge.valid().id(null), "b"));
		assertThat(of(ABadge.valid().id("  "), "a")).isNotEqualTo(of(ABadge.valid().id("  "), "b"));
	}

	private static Sameness of(ABadge badge, String bytes) {
		return Sameness.of(badge.credential(), ContentDigest.of(bytes.getBytes(StandardCharsets.UTF_8)));
	}

}
