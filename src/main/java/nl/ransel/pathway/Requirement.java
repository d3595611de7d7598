package nl.ransel.pathway;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What a pathway asks for: a tree of groups with badges at its ends. */
sealed interface Requirement {

	/** Names it within the pathway. */
	String id();

	Wording title();

	@Nullable Wording description();

	/** What a group is made of; a badge is made of nothing. */
	default List<Requirement> parts() {
		return List.of();
	}

	/** The badges it asks for, in order. */
	default Stream<Badge> badges() {
		return parts().stream().flatMap(Requirement::badges);
	}

	/** All of these. */
	record AllOf(String id, Wording title, @Nullable Wording description,
			List<Requirement> parts) implements Requirement {

		public AllOf {
			parts = List.copyOf(parts);
		}

	}

	/**
	 * Some of these, whichever.
	 *
	 * @param count how many
	 */
	record SomeOf(String id, Wording title, @Nullable Wording description, int count,
			List<Requirement> parts) implements Requirement {

		public SomeOf {
			parts = List.copyOf(parts);
		}

	}

	/**
	 * A badge that meets one of the criteria, at a level at least.
	 *
	 * @param metBy one of these is enough
	 * @param minimum level, or null when any will do
	 * @param earn where it can be earned
	 */
	record Badge(String id, Wording title, @Nullable Wording description, List<Criterion> metBy,
			@Nullable Level minimum, List<WayToEarn> earn) implements Requirement {

		public Badge {
			metBy = List.copyOf(metBy);
			earn = List.copyOf(earn);
		}

		@Override
		public Stream<Badge> badges() {
			return Stream.of(this);
		}

		/** The achievements it names by their ids. */
		Stream<String> achievements() {
			return this.metBy.stream()
				.filter(Criterion.ByAchievement.class::isInstance)
				.map((criterion) -> ((Criterion.ByAchievement) criterion).id());
		}

	}

	/**
	 * Where a badge can be earned.
	 *
	 * @param title of the course or task
	 * @param by who offers it
	 * @param url its page
	 */
	record WayToEarn(Wording title, @Nullable String by, String url) {
	}

}
