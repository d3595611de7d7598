package nl.ransel.consent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextFilesTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void anOperatorWritesTheTexts() throws IOException {
		for (String name : List.of("terms.nl", "terms.en", "privacy.nl", "privacy.en")) {
			write(name, "## Text of " + name + "\n");
		}
	}

	@Test
	void withoutAnOperatorThereAreExamplesThatSaySo() {
		Texts texts = TextFiles.read(new ConsentProperties(null, null));
		assertThat(texts.version()).isEqualTo("example-1");
		assertThat(texts.dutch().terms()).startsWith("Dit is een voorbeeld.");
		assertThat(texts.dutch().privacy()).startsWith("Dit is een voorbeeld.");
		assertThat(texts.english().terms()).startsWith("This is an example.");
		assertThat(texts.english().privacy()).startsWith("This is an example.");
		assertThat(texts.english().changes()).isNull();
	}

	@Test
	void theOperatorsTextsTakeTheirPlaceInBothLanguages() {
		Texts texts = read("2027-01");
		assertThat(texts.version()).isEqualTo("2027-01");
		assertThat(texts.in(Locale.ENGLISH).terms()).isEqualTo("## Text of terms.en");
		assertThat(texts.in(Locale.forLanguageTag("nl")).privacy()).isEqualTo("## Text of privacy.nl");
		assertThat(texts.dutch().changes()).isNull();
	}

	@Test
	void whatChangedIsSaidWhenTheOperatorWroteIt() throws IOException {
		write("changes.nl", "De bewaartermijn is korter.");
		write("changes.en", "Data is kept for less long.");
		assertThat(read("2").dutch().changes()).isEqualTo("De bewaartermijn is korter.");
		assertThat(read("2").english().changes()).isEqualTo("Data is kept for less long.");
	}

	@Test
	void whatChangedIsSaidToEverybodyOrToNobody() throws IOException {
		write("changes.nl", "De bewaartermijn is korter.");
		assertThatIllegalArgumentException().isThrownBy(() -> read("2")).withMessageContaining("both languages");
	}

	@ParameterizedTest
	@ValueSource(strings = { "terms.nl", "terms.en", "privacy.nl", "privacy.en" })
	void nobodyIsAskedToAgreeToHalfAText(String missing) throws IOException {
		write(missing, "  \n");
		assertThatIllegalArgumentException().isThrownBy(() -> read("2"))
			.withMessageStartingWith("ransel.consent.directory")
			.withMessageContaining(missing + ".md");
		Files.delete(this.folder.resolve(missing + ".md"));
		assertThatIllegalArgumentException().isThrownBy(() -> read("2")).withMessageContaining(missing + ".md");
	}

	@Test
	void textsOfTheOperatorHaveAVersionOfTheOperator() {
		for (String version : new String[] { null, "", "two words", "x".repeat(41) }) {
			assertThatIllegalArgumentException().isThrownBy(() -> read(version))
				.withMessageStartingWith("ransel.consent.version");
		}
	}

	@Test
	void aTextThatNobodyCanReadIsRefused() throws IOException {
		Files.write(this.folder.resolve("terms.nl.md"), "voorwaarden: één".getBytes(StandardCharsets.ISO_8859_1));
		assertThatIllegalArgumentException().isThrownBy(() -> read("2")).withMessageContaining("UTF-8");
		Files.write(this.folder.resolve("terms.nl.md"), new byte[300_000]);
		assertThatIllegalArgumentException().isThrownBy(() -> read("2")).withMessageContaining("256 KiB");
	}

	private Texts read(@Nullable String version) {
		return TextFiles.read(new ConsentProperties(this.folder, version));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name + ".md"), text);
	}

}
