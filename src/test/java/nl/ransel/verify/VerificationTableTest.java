package nl.ransel.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of {@code docs/verification.md} names only tests that exist. */
class VerificationTableTest {

	private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w+)`");

	private static final Pattern METHOD = Pattern.compile("\\tvoid (\\w+)\\(");

	@Test
	void everyCellNamesATestThatExists() throws IOException {
		Set<String> rows = Files.readString(Path.of("docs/verification.md"))
			.lines()
			.filter((line) -> line.startsWith("| "))
			.collect(Collectors.toSet());
		Set<String> named = new TreeSet<>();
		rows.forEach((row) -> NAME.matcher(row)
			.results()
			.filter((name) -> !name.group(1).equals("Outcome"))
			.map((name) -> name.group(1) + "Test." + name.group(2))
			.forEach(named::add));
		assertThat(named).hasSizeGreaterThan(30).isSubsetOf(tests());
	}

	private static Set<String> tests() throws IOException {
		Set<String> tests = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith("Test.java")).toList()) {
				String name = file.getFileName().toString().replace(".java", "");
				METHOD.matcher(Files.readString(file))
					.results()
					.map((MatchResult method) -> name + "." + method.group(1))
					.forEach(tests::add);
			}
		}
		return tests;
	}

}
