package nl.ransel.trust;

import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafeModeTest {

	/** The rule in one line; {@link SafeMode} says the same faster. */
	private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]*");

	@ParameterizedTest
	@ValueSource(strings = { "urn:a", "a:", "did:web:x%3A1#k", "https://x/é?\u00a0\u0080\ud83c\udf93", "z+9.-:::" })
	void anAddressWithASchemeIsAbsolute(String address) {
		assertThat(SafeMode.isAbsolute(address)).isTrue();
		assertThat(ABSOLUTE.matcher(address).matches()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":", "a", ":a", "1:a", "_:b", "/a:b", "é:a", "a/b:c", "urn:a b", "urn:<", "urn:\u007f",
			"urn:\u0000", "urn:a\n", "\nurn:a" })
	void whatWouldBeReadOtherwiseElsewhereIsNot(String address) {
		assertThat(SafeMode.isAbsolute(address)).isFalse();
		assertThat(ABSOLUTE.matcher(address).matches()).isFalse();
	}

	@Test
	void theRuleIsTheOneThatIsWrittenDown() {
		Random random = new Random(3986);
		for (int round = 0; round < 100_000; round++) {
			String prefix = (round % 2 == 0) ? "ur:" : "";
			String address = prefix + random.ints(random.nextInt(4), 0, (round % 5 == 0) ? 0x2fff : 0x7f + 2)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
			assertThat(SafeMode.isAbsolute(address)).as(address).isEqualTo(ABSOLUTE.matcher(address).matches());
		}
	}

}
