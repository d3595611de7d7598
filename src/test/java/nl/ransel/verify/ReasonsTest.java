package nl.ransel.verify;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No reason without a sentence for the reader. */
class ReasonsTest {

	private static final Pattern ANSWER = Pattern
		.compile("(?:passed|failed|unknown|notApplicable)\\((?:Check\\.)?Name\\.([A-Z]+),\\s*\"([a-z-]+)\"");

	private static final Pattern DISTRUST = Pattern
		.compile("Distrust\\.(?:failed|unknown|unreachable)\\(\\s*\"([a-z0-9-]+)\"");

	/** Reasons that never decide a check of their own, but are a detail of another. */
	private static final Set<String> ONLY_DETAIL = Set.of("endorses-other", "schema-unreachable", "schema-unusable");

	private static Properties sentences() throws IOException {
		Properties sentences = new Properties();
		for (String bundle : new String[] { "verify", "format" }) {
			try (Reader reader = Files
				.newBufferedReader(Path.of("src/main/resources/i18n/" + bundle + ".properties"))) {
				sentences.load(reader);
			}
		}
		return sentences;
	}

	private static Set<String> found(Pattern pattern) throws IOException {
		Set<String> found = new TreeSet<>();
		for (String feature : new String[] { "trust", "verify", "credential" }) {
			try (Stream<Path> files = Files.walk(Path.of("src/main/java/nl/ransel/" + feature))) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					pattern.matcher(Files.readString(file)).results().map(ReasonsTest::reason).forEach(found::add);
				}
			}
		}
		return found;
	}

	private static String reason(MatchResult match) {
		return (match.groupCount() == 1) ? match.group(1)
				: match.group(1).toLowerCase(Locale.ROOT) + "." + match.group(2);
	}

	@Test
	void everyAnswerHasASentence() throws IOException {
		assertThat(found(ANSWER)).hasSizeGreaterThan(20)
			.allSatisfy((reason) -> assertThat(sentences()).containsKey("check." + reason));
	}

	@Test
	void everyDistrustHasASentenceUnderTheProofOrTheStatus() throws IOException {
		assertThat(found(DISTRUST)).hasSizeGreaterThan(40).allSatisfy((reason) -> {
			boolean said = sentences().containsKey("check.proof." + reason)
					|| sentences().containsKey("check.status." + reason) || ONLY_DETAIL.contains(reason);
			assertThat(said).as(reason).isTrue();
		});
	}

	@Test
	void everyOutcomeAndEveryResultHasASentence() throws IOException {
		for (Outcome outcome : Outcome.values()) {
			assertThat(sentences()).containsKeys("outcome." + outcome, "outcome." + outcome + ".sentence");
		}
		for (Check.Name name : Check.Name.values()) {
			for (Check.Result result : Check.Result.values()) {
				if (name != Check.Name.FORMAT) {
					assertThat(sentences()).containsKey("check." + name.name().toLowerCase(Locale.ROOT) + "." + result);
				}
			}
		}
	}

}
