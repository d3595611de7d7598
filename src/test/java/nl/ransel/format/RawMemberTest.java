package nl.ransel.format;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RawMemberTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"a\": { \"b\" : [1,  2.0] } ,\"c\":1} | { \"b\" : [1,  2.0] }",
					"{\"x\":{\"a\":1},\"a\":[ ]} | [ ]", "{\"é\":1,\"a\":{\"ë\":\"\\u00e9\"}} | {\"ë\":\"\\u00e9\"}" })
	void itIsCutOutAsItStands(String body, String member) {
		assertThat(RawMember.of(body.getBytes(StandardCharsets.UTF_8), "a"))
			.hasValueSatisfying((bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(member));
	}

	@Test
	void whatIsNotThereIsNotFoundDeeper() {
		assertThat(RawMember.of("{\"x\":{\"a\":1}}".getBytes(StandardCharsets.UTF_8), "a")).isEmpty();
		assertThat(RawMember.of("[]".getBytes(StandardCharsets.UTF_8), "a")).isEmpty();
	}

}
