package nl.ransel.consent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads the texts when the service starts. Whatever is missing or makes no sense ends the
 * start with one sentence: nobody is asked to agree to half a text.
 */
final class TextFiles {

	static final String EXAMPLE = "example-1";

	private static final String DIRECTORY = "ransel.consent.directory";

	private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

	private static final List<String> WANTED = List.of("terms.nl", "terms.en", "privacy.nl", "privacy.en");

	private static final List<String> ALLOWED = List.of("changes.nl", "changes.en");

	private static final long LARGEST = 262_144;

	private TextFiles() {
	}

	/**
	 * The texts of the operator, or else the examples.
	 * @throws IllegalArgumentException with one sentence about what is wrong
	 */
	static Texts read(ConsentProperties properties) {
		Map<String, String> files = new HashMap<>();
		WANTED.forEach((name) -> files.put(name, wanted(properties.directory(), name)));
		if (properties.directory() != null) {
			ALLOWED.forEach((name) -> add(files, properties.directory(), name));
		}
		if (files.containsKey("changes.nl") != files.containsKey("changes.en")) {
			throw new IllegalArgumentException(DIRECTORY + " must say what changed in both languages or in none");
		}
		return new Texts(version(properties), Texts.Text.of(files, "nl"), Texts.Text.of(files, "en"));
	}

	private static String version(ConsentProperties properties) {
		String version = properties.version();
		if (version == null && properties.directory() == null) {
			return EXAMPLE;
		}
		if (version == null || !VERSION.matcher(version).matches()) {
			throw new IllegalArgumentException("ransel.consent.version must name the texts in " + DIRECTORY
					+ " with at most 40 letters, digits, dots and dashes, like 2027-01");
		}
		return version;
	}

	private static String wanted(@Nullable Path directory, String name) {
		String text = (directory != null) ? ofOperator(directory, name) : example(name);
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException(DIRECTORY + " must hold the file " + name + ".md with a text in it");
		}
		return text;
	}

	private static void add(Map<String, String> files, Path directory, String name) {
		String text = ofOperator(directory, name);
		if (text != null && !text.isBlank()) {
			files.put(name, text);
		}
	}

	private static @Nullable String ofOperator(Path directory, String name) {
		Path file = directory.resolve(name + ".md");
		try {
			if (!Files.exists(file)) {
				return null;
			}
			if (Files.size(file) > LARGEST) {
				throw new IllegalArgumentException(DIRECTORY + ": " + file.getFileName() + " is larger than 256 KiB");
			}
			return Files.readString(file).strip();
		}
		catch (MalformedInputException ex) {
			throw new IllegalArgumentException(DIRECTORY + ": " + file.getFileName() + " is not in UTF-8", ex);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(DIRECTORY + ": " + file.getFileName() + " cannot be read", ex);
		}
	}

	private static String example(String name) {
		try (InputStream file = new ClassPathResource("consent/" + name + ".md").getInputStream()) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
