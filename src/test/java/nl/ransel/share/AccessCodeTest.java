package nl.ransel.share;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccessCodeTest {

	@Test
	void howItIsTypedMakesNoDifference() {
		assertThat(AccessCode.typed("k7pm–3wxr")).isEqualTo(AccessCode.typed(" K7PM 3WXR"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "abc", "a-b-c-d-e", "aaaaaaaa", "ababab" })
	void aCodeThatIsEasilyGuessedIsRefused(String text) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> AccessCode.chosen(text))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("share.code-weak"));
	}

	@Test
	void aMadeCodeIsReadOutInGroupsAndAcceptedAsTyped() {
		int[] next = { 0 };
		AccessCode code = AccessCode.random((count) -> new byte[] { (byte) (next[0] += 37) });

		assertThat(code.spoken()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
		assertThat(AccessCode.typed(code.spoken())).isEqualTo(code);
		assertThat(AccessCode.chosen(code.spoken())).isEqualTo(code);
	}

	@Test
	void itKeepsOutOfLogs() {
		assertThat(AccessCode.typed("geheim")).hasToString("AccessCode");
	}

}
