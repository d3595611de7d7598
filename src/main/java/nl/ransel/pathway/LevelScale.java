package nl.ransel.pathway;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.ransel.credential.AchievedLevel;
import nl.ransel.credential.Achievement.Alignment;
import nl.ransel.credential.Credential;

/**
 * The levels of a pathway, lowest first, and the rule by which a badge names one. The
 * first of these that names a level of the scale is believed; where one of them names
 * several, the highest:
 * <ol>
 * <li>the result of the award: a rubric level that was reached, or a value. A result that
 * is about certain framework items counts for those only</li>
 * <li>the matching alignment itself: the end of its code, address or name</li>
 * <li>what the achievement asks for: a rubric level or value that is required</li>
 * <li>a tag</li>
 * </ol>
 *
 * @param levels lowest first; empty when the pathway knows no levels
 */
record LevelScale(List<Level> levels) {

	LevelScale {
		levels = List.copyOf(levels);
	}

	Optional<Level> level(String id) {
		return this.levels.stream().filter((level) -> level.id().equals(id)).findFirst();
	}

	/** The level at which this badge meets this criterion, which it does. */
	Optional<Level> of(Credential badge, Criterion criterion) {
		List<Alignment> matching = badge.achievement()
			.alignments()
			.stream()
			.filter((alignment) -> criterion.isMetBy(alignment, this))
			.toList();
		return reported(badge, criterion, true).or(() -> highest(matching.stream().flatMap(this::endingOf)))
			.or(() -> reported(badge, criterion, false))
			.or(() -> highest(badge.achievement().tags().stream().flatMap(this::called)));
	}

	/** Whether what is left of a code or address after the item's own is a level. */
	boolean isLevel(String rest) {
		return rest.length() > 1 && !Character.isLetterOrDigit(rest.charAt(0))
				&& called(rest.substring(1)).findAny().isPresent();
	}

	private Optional<Level> reported(Credential badge, Criterion criterion, boolean reached) {
		List<AchievedLevel> levels = badge.levels().stream().filter((level) -> level.reached() == reached).toList();
		Predicate<AchievedLevel> aboutThis = (
				level) -> level.about().stream().anyMatch((alignment) -> criterion.isMetBy(alignment, this));
		return highest(levels.stream().filter(aboutThis).flatMap(this::named))
			.or(() -> highest(levels.stream().filter((level) -> level.about().isEmpty()).flatMap(this::named)));
	}

	private Stream<Level> named(AchievedLevel level) {
		Stream<String> names = Stream.concat(Stream.ofNullable(level.id()), level.names().stream());
		return names.flatMap(this::called);
	}

	private Stream<Level> called(String text) {
		return this.levels.stream().filter((level) -> level.isCalled(text));
	}

	private Stream<Level> endingOf(Alignment alignment) {
		return Stream.of(alignment.code(), alignment.url(), alignment.name())
			.filter(Objects::nonNull)
			.flatMap((text) -> this.levels.stream().filter((level) -> level.ends(text)));
	}

	private static Optional<Level> highest(Stream<Level> levels) {
		return levels.max(Comparator.comparingInt(Level::place));
	}

	/** The highest of these. */
	static Optional<Level> highest(Collection<Level> levels) {
		return highest(levels.stream());
	}

}
