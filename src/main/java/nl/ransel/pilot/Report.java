package nl.ransel.pilot;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nl.ransel.institution.DeliveredAward;
import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * What an institution's badges came to. Rows are of different people each, and the totals
 * are the sums of what the rows show: setting totals and rows against each other tells no
 * more than the rows.
 *
 * @param madeAt when it was counted
 * @param rows newest month first, then by title
 * @param feedback what employers said, newest month first
 */
record Report(Instant madeAt, List<Row> rows, List<FeedbackMonth> feedback) {

	/** Months are those of the schools. */
	static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	Report {
		rows = List.copyOf(rows);
		feedback = List.copyOf(feedback);
	}

	/**
	 * One achievement in one month.
	 *
	 * @param month in which it was delivered, like {@code 2026-11}
	 * @param achievementId the achievement, or null for all small ones together
	 * @param achievement its title, or null for the same
	 * @param counts at least so many people; what may not be shown is missing
	 */
	record Row(String month, @Nullable String achievementId, @Nullable String achievement,
			Map<Measure, Integer> counts) {
	}

	/** Counts. Achievements that fewer than five people got are put together. */
	static List<Row> count(List<DeliveredAward> awards, Map<LearnerId, LearnerUse> uses) {
		Map<YearMonth, Map<String, Cohort>> months = new TreeMap<>(java.util.Comparator.reverseOrder());
		Map<String, String> titles = new TreeMap<>();
		for (DeliveredAward award : awards) {
			LearnerId learner = award.learner();
			titles.putIfAbsent(award.achievementId(), award.achievement());
			months.computeIfAbsent(YearMonth.from(award.receivedAt().atZone(ZONE)), (month) -> new TreeMap<>())
				.computeIfAbsent(award.achievementId(), (id) -> new Cohort())
				.add(award, (learner != null) ? uses.get(learner) : null);
		}
		List<Row> rows = new ArrayList<>();
		months.forEach((month, cohorts) -> rows.addAll(rows(month, cohorts, titles)));
		return rows;
	}

	private static List<Row> rows(YearMonth month, Map<String, Cohort> cohorts, Map<String, String> titles) {
		List<Row> rows = new ArrayList<>();
		Cohort small = new Cohort();
		cohorts.forEach((id, cohort) -> {
			if (cohort.isSmall()) {
				small.addAll(cohort);
			}
			else {
				rows.add(new Row(month.toString(), id, titles.get(id), cohort.shown()));
			}
		});
		rows.sort(java.util.Comparator.comparing(Row::achievement));
		if (!small.isSmall()) {
			rows.add(new Row(month.toString(), null, null, small.shown()));
		}
		return rows;
	}

	/** Sums of what the rows show. */
	Map<Measure, Integer> totals() {
		Map<Measure, Integer> totals = new EnumMap<>(Measure.class);
		this.rows
			.forEach((row) -> row.counts().forEach((measure, number) -> totals.merge(measure, number, Integer::sum)));
		return totals;
	}

}
