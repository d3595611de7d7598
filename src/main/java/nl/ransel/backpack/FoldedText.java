package nl.ransel.backpack;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.credential.Achievement;
import nl.ransel.credential.Credential;
import org.jspecify.annotations.Nullable;

/**
 * Text without case and accents, to search and sort by: not every store knows collations.
 */
final class FoldedText {

	/** Enough to find a badge by; a description may be a book. */
	private static final int SEARCHED = 4000;

	/** Enough words to tell badges apart by. */
	private static final int WORDS = 8;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");

	private FoldedText() {
	}

	static String of(String text) {
		String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return GAPS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
	}

	/** Everything a credential can be found by: name, issuer, tags, description. */
	static String of(ListedCredential credential) {
		Credential read = credential.report().credential();
		if (read == null) {
			return of(credential.name());
		}
		Achievement achievement = read.achievement();
		Stream<@Nullable String> first = Stream.of(achievement.name(), read.issuer().displayName());
		Stream<@Nullable String> rest = Stream.concat(achievement.tags().stream(),
				Stream.of(achievement.description()));
		String all = Stream.concat(first, rest)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		return of(Cut.of(all, SEARCHED));
	}

	/**
	 * A pattern for folded text that holds each word of the question somewhere, in any
	 * order. What the learner types is never a pattern itself.
	 */
	static Pattern holdingAll(String question) {
		String words = Arrays.stream(of(question).split(" "))
			.filter((word) -> !word.isEmpty())
			.limit(WORDS)
			.map((word) -> "(?=.*" + Pattern.quote(word) + ")")
			.collect(Collectors.joining());
		return Pattern.compile("^" + words);
	}

}
