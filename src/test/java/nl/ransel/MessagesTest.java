package nl.ransel;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sentence exists in both languages, and every refusal has a sentence. */
class MessagesTest {

	private static final Path BUNDLES = Path.of("src/main/resources/i18n");

	private static final Pattern CODE = Pattern.compile(
			"(?:notFound|badRequest|conflict|unprocessable|new Problem)\\((?:[\\w.]*Kind\\.\\w+,\\s*)?\"([a-z.-]+)\"");

	static List<Path> bundles() throws IOException {
		try (Stream<Path> files = Files.list(BUNDLES)) {
			return files.filter((file) -> !file.toString().endsWith("_en.properties")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everySentenceExistsInBothLanguages(Path dutch) {
		Path english = BUNDLES.resolve(dutch.getFileName().toString().replace(".properties", "_en.properties"));
		assertThat(load(english).stringPropertyNames()).isEqualTo(load(dutch).stringPropertyNames());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyBundleIsRead(Path bundle) throws IOException {
		String name = "i18n/" + bundle.getFileName().toString().replace(".properties", "");
		assertThat(Files.readString(Path.of("src/main/resources/application.yml"))).contains(name);
	}

	/** In a sentence with values a quote must be doubled, or it and the values vanish. */
	@ParameterizedTest
	@MethodSource("bundles")
	void quotesDoNotSwallowValues(Path bundle) {
		load(bundle).forEach((key, sentence) -> {
			String text = (String) sentence;
			if (text.contains("{0}")) {
				assertThat(MessageFormat.format(text, 7, 7, 7, 7, 7)).as((String) key)
					.contains("7")
					.doesNotContain("{");
			}
		});
	}

	@Test
	void everyRefusalHasASentence() throws IOException {
		Set<String> sentences = new TreeSet<>();
		bundles().forEach((bundle) -> sentences.addAll(load(bundle).stringPropertyNames()));
		Set<String> codes = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			files.filter((file) -> file.toString().endsWith(".java")).forEach((file) -> codes.addAll(codesIn(file)));
		}
		assertThat(codes).isNotEmpty().allSatisfy((code) -> assertThat(sentences).contains("problem." + code));
	}

	private static Set<String> codesIn(Path file) {
		try {
			Set<String> codes = new TreeSet<>();
			Matcher matcher = CODE.matcher(Files.readString(file));
			while (matcher.find()) {
				codes.add(matcher.group(1));
			}
			return codes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties load(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties;
	}

}
