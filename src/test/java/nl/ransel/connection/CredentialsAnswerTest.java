package nl.ransel.connection;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CredentialsAnswerTest {

	@Test
	void objectsComeOutByteForByteAndJwssAsTheyAre() {
		String first = "{ \"a\" : 1.50,  \"b\": \"\\u00e9é€\" }";
		assertThat(read("{\"é\": [1, {\"credential\": 2}], \"credential\": [ " + first
				+ " ,{}], \"compactJwsString\": [\"a.b.c\", \" d.e.f \"]}"))
			.containsExactly(first, "{}", "a.b.c", "d.e.f");
	}

	@Test
	void oneMayStandWithoutAListAndUnderTheOtherName() {
		assertThat(read("{\"credential\": {\"a\": []}, \"compactJwsStrings\": \"a.b.c\"}"))
			.containsExactly("{\"a\": []}", "a.b.c");
		assertThat(read("{\"credential\": null}")).isEmpty();
		assertThat(read("{}")).isEmpty();
	}

	@Test
	void anAddressInThePlaceOfAJwsIsNotFollowed() {
		assertThat(read("{\"compactJwsString\": [\"https://other.example/badge\"]}")).containsExactly("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "null", "{\"credential\": [1]}", "{\"credential\": [{}",
			"{\"credential\": \"x\"}", "{\"compactJwsString\": [{}]}", "{} {}", "<html>" })
	void whatIsNoSuchAnswerIsUnreadable(String answer) {
		assertThatExceptionOfType(HostTrouble.class).isThrownBy(() -> read(answer))
			.satisfies((trouble) -> assertThat(trouble.trouble()).isEqualTo(Trouble.UNREADABLE));
	}

	@Test
	void anAnswerThatIsNotWrittenInUtf8IsUnreadable() {
		byte[] answer = "{\"credential\": [{}]}".getBytes(StandardCharsets.UTF_16LE);
		assertThatExceptionOfType(HostTrouble.class).isThrownBy(() -> CredentialsAnswer.read(answer))
			.satisfies((trouble) -> assertThat(trouble.trouble()).isEqualTo(Trouble.UNREADABLE));
		assertThat(read("\ufeff{\"credential\": [{\"é\":1}]}")).containsExactly("{\"é\":1}");
	}

	private static List<String> read(String answer) {
		return CredentialsAnswer.read(answer.getBytes(StandardCharsets.UTF_8))
			.stream()
			.map((badge) -> new String(badge, StandardCharsets.UTF_8))
			.toList();
	}

}
