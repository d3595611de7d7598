package nl.ransel.pathway;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.ransel.pathway.HeldBadge.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How far one requirement is met.
 *
 * @param requirement which one
 * @param have how many of the badges it needs are there
 * @param need how many it needs
 * @param parts how far its parts are
 * @param met the badges that meet it, best level first
 * @param missed badges that are meant but do not count, with why
 */
record Standing(Requirement requirement, int have, int need, List<Standing> parts, List<Answer> met,
		List<Answer> missed) {

	/**
	 * A badge that is meant by a requirement.
	 *
	 * @param badge which one
	 * @param level it names, or null when it names none of the scale
	 * @param reason why it does not count, or null when it does
	 */
	record Answer(HeldBadge badge, @Nullable Level level, @Nullable Reason reason) {

		private int place() {
			return (this.level != null) ? this.level.place() : -1;
		}

		private int urgency() {
			return (this.reason != null) ? this.reason.ordinal() : -1;
		}

	}

	boolean complete() {
		return this.have >= this.need;
	}

	/**
	 * The highest level of the badges that count here, also when it is below what is
	 * asked.
	 */
	Optional<Level> reached() {
		Stream<Answer> tooLow = this.missed.stream().filter((answer) -> answer.reason() == Reason.LEVEL_TOO_LOW);
		return LevelScale.highest(Stream.concat(this.met.stream(), tooLow)
			.flatMap((answer) -> Stream.ofNullable(answer.level()))
			.toList());
	}

	/** The badges that are still to be earned, in order. */
	Stream<Standing> next() {
		if (complete()) {
			return Stream.empty();
		}
		return this.parts.isEmpty() ? Stream.of(this) : this.parts.stream().flatMap(Standing::next);
	}

	/** Itself and all that is in it. */
	Stream<Standing> all() {
		return Stream.concat(Stream.of(this), this.parts.stream().flatMap(Standing::all));
	}

	static Standing of(Requirement requirement, LevelScale scale, List<HeldBadge> badges) {
		if (requirement instanceof Requirement.Badge badge) {
			return ofBadge(badge, scale, badges);
		}
		List<Standing> parts = requirement.parts().stream().map((part) -> of(part, scale, badges)).toList();
		List<Standing> needed = (requirement instanceof Requirement.SomeOf some) ? nearest(parts, some.count()) : parts;
		return new Standing(requirement, needed.stream().mapToInt((part) -> Math.min(part.have(), part.need())).sum(),
				needed.stream().mapToInt(Standing::need).sum(), parts, List.of(), List.of());
	}

	/** Of a choice those count that are nearest to being met. */
	private static List<Standing> nearest(List<Standing> parts, int count) {
		return parts.stream()
			.sorted(Comparator.comparingInt((part) -> part.need() - Math.min(part.have(), part.need())))
			.limit(count)
			.toList();
	}

	private static Standing ofBadge(Requirement.Badge asked, LevelScale scale, List<HeldBadge> badges) {
		List<Answer> answers = badges.stream().flatMap((badge) -> answer(asked, scale, badge).stream()).toList();
		List<Answer> met = answers.stream()
			.filter((answer) -> answer.reason() == null)
			.sorted(Comparator.comparingInt(Answer::place).reversed())
			.toList();
		List<Answer> missed = answers.stream()
			.filter((answer) -> answer.reason() != null)
			.sorted(Comparator.comparingInt(Answer::urgency))
			.toList();
		return new Standing(asked, met.isEmpty() ? 0 : 1, 1, List.of(), met, missed);
	}

	private static Optional<Answer> answer(Requirement.Badge asked, LevelScale scale, HeldBadge badge) {
		List<Criterion> meant = asked.metBy()
			.stream()
			.filter((criterion) -> criterion.isMetBy(badge.credential().achievement(), scale))
			.toList();
		if (meant.isEmpty()) {
			return Optional.empty();
		}
		Level level = LevelScale
			.highest(meant.stream().flatMap((criterion) -> scale.of(badge.credential(), criterion).stream()).toList())
			.orElse(null);
		return Optional.of(new Answer(badge, level, reason(asked, badge, level)));
	}

	private static @Nullable Reason reason(Requirement.Badge asked, HeldBadge badge, @Nullable Level level) {
		if (badge.problem() != null || asked.minimum() == null) {
			return badge.problem();
		}
		if (level == null) {
			return Reason.LEVEL_UNKNOWN;
		}
		return (level.place() < asked.minimum().place()) ? Reason.LEVEL_TOO_LOW : null;
	}

}
