package nl.ransel.credential;

import java.util.List;

import nl.ransel.credential.Achievement.Alignment;
import org.jspecify.annotations.Nullable;

/**
 * A level that a badge names by a rubric: the one that was reached, or the one that the
 * achievement asks for. Open Badges 3.0: {@code RubricCriterionLevel} of a
 * {@code ResultDescription}, named by {@code achievedLevel} of a {@code Result} or by
 * {@code requiredLevel}.
 *
 * @param id of the level, usually a URL
 * @param names what it is called: its {@code name}, its {@code level}, or the value of
 * the result
 * @param reached whether the result of this very award says so; otherwise it is what
 * everybody needs who gets the badge
 * @param about the framework items it is a level of; empty when it is a level of the
 * achievement as a whole
 */
public record AchievedLevel(@Nullable String id, List<String> names, boolean reached, List<Alignment> about) {

	public AchievedLevel {
		names = List.copyOf(names);
		about = List.copyOf(about);
	}

}
