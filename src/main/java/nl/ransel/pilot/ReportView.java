package nl.ransel.pilot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.kernel.Csv;

/**
 * A report as JSON, and as lines of a file for spreadsheets. Numbers are "at least so
 * many people"; what may not be shown is missing.
 */
record ReportView(Instant madeAt, List<Report.Row> rows, Map<Measure, Integer> totals, List<FeedbackMonth> feedback) {

	private static final String HEADER = Csv.line("month", "achievementId", "achievement", "awarded", "accepted",
			"declined", "waiting", "stacked", "shared", "opened");

	static ReportView of(Report report) {
		return new ReportView(report.madeAt(), report.rows(), report.totals(), report.feedback());
	}

	/** The same columns in every language. */
	String csv() {
		return this.rows.stream().map(ReportView::line).collect(Collectors.joining("", HEADER, ""));
	}

	private static String line(Report.Row row) {
		Stream<Object> numbers = Stream.of(Measure.values()).map((measure) -> row.counts().getOrDefault(measure, 0));
		return Csv.line(
				Stream
					.concat(Stream.of(row.month(), text(row.achievementId()), text(row.achievement())),
							numbers.map((number) -> number.equals(0) ? "" : number))
					.toArray());
	}

	private static String text(@org.jspecify.annotations.Nullable String text) {
		return (text != null) ? text : "";
	}

}
