package nl.ransel.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnreadableReasonTest {

	@ParameterizedTest
	@ValueSource(strings = { "format.properties", "format_en.properties" })
	void everyReasonHasItsSentenceAndEverySentenceItsReason(String bundle) throws Exception {
		Properties sentences = new Properties();
		try (var in = Files.newBufferedReader(Path.of("src/main/resources/i18n", bundle), StandardCharsets.UTF_8)) {
			sentences.load(in);
		}
		Set<String> keys = Stream
			.concat(Stream.of(UnreadableReason.READABLE),
					Stream.of(UnreadableReason.values()).map(UnreadableReason::code))
			.map((code) -> "check.format." + code)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(sentences.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
		assertThat(sentences.values()).allMatch((sentence) -> sentence.toString().endsWith("."));
	}

}
