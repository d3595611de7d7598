package nl.ransel.format;

import java.nio.charset.StandardCharsets;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.ransel.format.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StrictJsonTest {

	@Test
	void numbersAreKeptAsTheyAreWritten() throws Exception {
		assertThat(StrictJson.parse("{\"ECTS\":3.0}").path("ECTS").decimalValue()).isEqualTo(new BigDecimal("3.0"));
		assertThat(StrictJson.parse("0.1000000000000000055511151231257827").decimalValue())
			.isEqualTo(new BigDecimal("0.1000000000000000055511151231257827"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{'a':1,'a':1}", "{'b':{'a':1,'c':[{'a':1,'a':2}]}}", "{'a':1,'\\u0061':2}", "{'':1,'':2}" })
	void aMemberGivenTwiceIsRefusedHoweverDeep(String text) {
		assertRefused(json(text), "duplicate-member");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{'a':1}x", "{'a':1} {}", "{'a':1,}", "[1,]", "{a:1}", "{'a':01}", "{'a':NaN}",
			"{'a':.5}", "{'a':'\t'}", "{'a':'\\x'}", "// x\n{}", "{'a':+1}", "{'a':1e99999999999}", "nul",
			"{'a':'\\ud800'}", "{'\\udc00':1}", "['\\ud83d x \\ude00']" })
	void whatIsNotJsonIsRefused(String text) {
		assertRefused(json(text), "broken-json");
	}

	@Test
	void aWholePairOfHalvesIsACharacter() throws Exception {
		assertThat(StrictJson.parse("\"\\ud83d\\ude00\"").stringValue()).isEqualTo("\uD83D\uDE00");
	}

	@Test
	void depthIsLimited() throws Exception {
		assertThat(StrictJson.parse("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
		assertRefused("[".repeat(65) + "]".repeat(65), "too-complex");
		assertRefused("{\"a\":".repeat(100_000), "too-complex");
	}

	@Test
	void numbersNamesAndTheCountOfPartsAreLimited() {
		assertRefused("1".repeat(101), "too-complex");
		assertRefused("{\"" + "a".repeat(2_001) + "\":1}", "too-complex");
		assertRefused("[" + "0,".repeat(200_000) + "0]", "too-complex");
	}

	@Test
	void aDocumentIsLimited() {
		assertRefused(" ".repeat(StrictJson.MAX_LENGTH) + "1", "too-large");
	}

	@Test
	void aLargePictureInsideIsFine() throws Exception {
		String picture = "data:image/png;base64," + "A".repeat(1_000_000);
		assertThat(StrictJson.parse("{\"image\":\"" + picture + "\"}").path("image").stringValue()).isEqualTo(picture);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\": [1.50, true, null, \"b\"]}", "{\"a\": \"\\u00eb \\ud83d\\ude00\"}",
			"{\"a\": \"ë😀\"}" })
	void bytesReadAsTheirTextDoes(String text) throws Exception {
		assertThat(StrictJson.parse(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(StrictJson.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\": 1, \"a\": 2}", "{} {}", "{\"a\": \"\\ud83d\"}", "\u0000{\u0000}",
			"{\u0000}\u0000", "\u0000\u0000\u0000{\u0000\u0000\u0000}", "" })
	void bytesAreRefusedAsTheirTextIs(String text) {
		String reason = catchThrowableOfType(UnreadableBadge.class, () -> StrictJson.parse(text)).reason();

		assertThat(catchThrowableOfType(UnreadableBadge.class,
				() -> StrictJson.parse(text.getBytes(StandardCharsets.UTF_8)))
			.reason()).isEqualTo(reason);
	}

	private static void assertRefused(String text, String reason) {
		try {
			StrictJson.parse(text);
			throw new AssertionError("was read: " + text);
		}
		catch (UnreadableBadge ex) {
			assertThat(ex.reason()).isEqualTo(reason);
		}
	}

}
