package nl.ransel.format;

import java.util.List;
import java.util.stream.Collectors;

import nl.ransel.format.Prose.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTest {

	/** As tags, to see the shape at a glance. */
	private static String shape(List<Prose> prose) {
		return prose.stream().map(MarkdownTest::shape).collect(Collectors.joining());
	}

	private static String shape(Prose part) {
		return switch (part.kind()) {
			case TEXT -> part.text();
			case BREAK -> "|";
			case CODE -> "[code " + part.text() + "]";
			case LINK -> "[link " + part.link() + " " + shape(part.parts()) + "]";
			default -> "[" + part.kind().name().toLowerCase() + " " + shape(part.parts()) + "]";
		};
	}

	private static String read(String text) {
		return shape(Markdown.read(text));
	}

	private static int depth(List<Prose> prose) {
		return prose.stream().mapToInt((part) -> 1 + depth(part.parts())).max().orElse(0);
	}

	@Test
	void whatIssuersMayWriteIsShown() {
		assertThat(read("""
				# Verkopen
				Je leert **luisteren** en _doorvragen_,
				met `geduld`.

				- eerst dit
				- dan [dat](https://school.example/dat)

				1. een
				2. twee

				> Let op.""")).isEqualTo("[paragraph [strong Verkopen]]"
				+ "[paragraph Je leert [strong luisteren] en [emphasis doorvragen],|met [code geduld].]"
				+ "[list [item [paragraph eerst dit]]" + "[item [paragraph dan [link https://school.example/dat dat]]]]"
				+ "[numbered_list [item [paragraph een]][item [paragraph twee]]][paragraph Let op.]");
	}

	@Test
	void plainTextStaysAsItIs() {
		assertThat(read("Een klant_nummer is 3 * 4 * 5 < 70 & meer."))
			.isEqualTo("[paragraph Een klant_nummer is 3 * 4 * 5 < 70 & meer.]");
		assertThat(Markdown.read(null)).isEmpty();
		assertThat(Markdown.read("  \n ")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[klik](javascript:alert(1))", "[klik](JaVaScRiPt:alert(1))",
			"[klik](&#106;avascript:alert(1))", "[klik](data:text/html,x)", "[klik](vbscript:x)",
			"[klik](//boef.example)", "[klik](/api/session/end)", "[klik](http://school.example)",
			"[klik](https://bank.example@boef.example/)", "[klik](https:boef)", "[klik](mailto:a@b.example)",
			"[klik][1]\n\n[1]: javascript:alert(1)" })
	void onlyAnHttpsAddressIsALink(String text) {
		assertThat(read(text)).isEqualTo("[paragraph klik]");
	}

	@Test
	void addressesBetweenBracketsAreLinksUnderTheSameRule() {
		assertThat(read("<https://school.example/a>"))
			.isEqualTo("[paragraph [link https://school.example/a https://school.example/a]]");
		assertThat(read("<javascript:alert(1)>")).doesNotContain("[link");
		assertThat(read("https://school.example")).doesNotContain("[link");
	}

	@Test
	void theHostIsKnownWhateverTheWordsSay() {
		Prose link = Markdown.read("[www.bank.example](https://boef.example/x)").get(0).parts().get(0);

		assertThat(link.host()).isEqualTo("boef.example");
	}

	@Test
	void ofPicturesOnlyTheWordsAreLeft() {
		assertThat(read("![een foto](https://boef.example/spion.png)")).isEqualTo("[paragraph een foto]");
		assertThat(read("[![foto](https://a.example/b.png)](https://school.example)"))
			.isEqualTo("[paragraph [link https://school.example foto]]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<b onclick='x()'>a</b>",
			"<!-- <script> -->", "<iframe src='https://boef.example'></iframe>",
			"<p>\n<a href='javascript:x'>klik</a>\n</p>", "<style>*{display:none}</style>" })
	void markupOfHtmlIsNeverMarkup(String text) {
		assertThat(read(text)).doesNotContain("<", "onerror", "onclick", "href", "[link");
	}

	@Test
	void whatHtmlDoesNotKnowIsText() {
		assertThat(read("<svg/onload=alert(1)>")).isEqualTo("[paragraph <svg/onload=alert(1)>]");
	}

	@Test
	void whatIsNestedTenThousandDeepIsNeitherDeepNorSlow() {
		for (String nest : List.of(">", "- ", "* a\n", "*", "**", "[", "![", "<b>", "`", "1. ", "(", "_a ")) {
			List<Prose> prose = Markdown.read(nest.repeat(10_000));
			assertThat(depth(prose)).as(nest).isLessThan(40);
		}
		StringBuilder stairs = new StringBuilder();
		for (int i = 0; i < 10_000; i++) {
			stairs.append(" ".repeat(Math.min(i, 2_000) * 2)).append("- a\n");
		}
		assertThat(depth(Markdown.read(stairs.toString()))).isLessThan(40);
		String balanced = "*a ".repeat(1_000) + "b" + "*".repeat(1_000);
		assertThat(depth(Markdown.read(balanced))).isLessThan(40);
		assertThat(depth(Markdown.read("[".repeat(2_000) + "a" + "](https://a.example)".repeat(300)))).isLessThan(40);
	}

	@Test
	void thereIsAnEndToEveryText() {
		String text = shape(Markdown.read("a".repeat(100_000)));

		assertThat(text.length()).isLessThan(8_100);
		assertThat(text).endsWith("…]");
	}

	@Test
	void noKindCarriesMoreThanItNeeds() {
		assertThat(Markdown.read("a **b**").get(0).parts())
			.allSatisfy((part) -> assertThat(part.kind() == Kind.LINK).isEqualTo(part.link() != null));
	}

}
