package nl.ransel.pilot;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import nl.ransel.institution.DeliveredAward;
import org.jspecify.annotations.Nullable;

/**
 * The people who got one achievement in one month, and what they did with it since. It is
 * filled while counting and lives no longer.
 */
final class Cohort {

	private final Map<Measure, Set<String>> people = new EnumMap<>(Measure.class);

	void add(DeliveredAward award, @Nullable LearnerUse use) {
		count(Measure.AWARDED, award);
		Measure became = Measure.of(award.outcome());
		if (became != null) {
			count(became, award);
		}
		String credential = award.credentialId();
		if (use != null && credential != null) {
			countIf(use.stacked().contains(credential), Measure.STACKED, award);
			countIf(use.shared().contains(credential), Measure.SHARED, award);
			countIf(use.opened().contains(credential), Measure.OPENED, award);
		}
	}

	void addAll(Cohort other) {
		other.people
			.forEach((measure, who) -> this.people.computeIfAbsent(measure, (key) -> new HashSet<>()).addAll(who));
	}

	boolean isSmall() {
		return size(Measure.AWARDED) < Shield.LEAST;
	}

	/** What may be shown; a number that may not is missing. */
	Map<Measure, Integer> shown() {
		Map<Measure, Integer> shown = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			Integer number = shown(measure);
			if (number != null) {
				shown.put(measure, number);
			}
		}
		return shown;
	}

	/** The institution knows who accepted, so for what follows those are the group. */
	private @Nullable Integer shown(Measure measure) {
		return switch (measure) {
			case AWARDED -> Shield.group(size(measure));
			case ACCEPTED, DECLINED, WAITING -> Shield.part(size(measure), size(Measure.AWARDED));
			case STACKED, SHARED, OPENED -> Shield.part(size(measure), size(Measure.ACCEPTED));
		};
	}

	private int size(Measure measure) {
		return this.people.getOrDefault(measure, Set.of()).size();
	}

	private void countIf(boolean did, Measure measure, DeliveredAward award) {
		if (did) {
			count(measure, award);
		}
	}

	private void count(Measure measure, DeliveredAward award) {
		this.people.computeIfAbsent(measure, (key) -> new HashSet<>()).add(award.person());
	}

}
