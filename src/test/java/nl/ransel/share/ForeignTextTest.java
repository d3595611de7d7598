package nl.ransel.share;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignTextTest {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,hello", "did:web:school.example",
			"//school.example", "/s/abc", "school.example", "ftp://school.example", "https://", "https://a b", "" })
	void onlyWholeWebLinksAreLinks(String url) {
		assertThat(ForeignText.link(url)).isNull();
	}

	@Test
	void aWebLinkIsShownByItsHost() {
		assertThat(ForeignText.link(" https://www.school.example/eisen?a=1#b "))
			.isEqualTo("https://www.school.example/eisen?a=1#b");
		assertThat(ForeignText.host("HTTPS://www.school.example:8443/eisen")).isEqualTo("www.school.example");
		assertThat(ForeignText.host("https://bank.example@boef.example/")).isEqualTo("boef.example");
	}

	@Test
	void signsOfMarkdownAreLeftOutAndTheTextStays() {
		String text = """
				# De kunst van het verkopen
				Je leert **luisteren** en _doorvragen_, met *geduld*.

				- eerst dit
				* dan [dat](https://school.example/dat)


				> Een klant_nummer is 3 * 4 * 5.""";

		assertThat(ForeignText.plain(text)).isEqualTo("""
				De kunst van het verkopen
				Je leert luisteren en doorvragen, met geduld.

				• eerst dit
				• dan dat

				Een klant_nummer is 3 * 4 * 5.""");
	}

	@Test
	void markupIsTextAndStaysText() {
		assertThat(ForeignText.plain("<script>alert('a')</script>")).isEqualTo("<script>alert('a')</script>");
	}

	@Test
	void thereIsAnEndToEveryText() {
		assertThat(ForeignText.plain("a".repeat(100_000))).hasSize(4001).endsWith("…");
	}

}
