package nl.ransel.pilot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.kernel.Csv;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON, and as lines of a file for spreadsheets. Numbers are "at least so
 * many people"; what may not be shown is missing.
 */
record ReportView(Instant madeAt, List<Report.Row> rows, Map<Measure, Integer> totals, List<FeedbackMonth> feedback) {

	private static final String HEADER = Csv.line("month", "achievementId", "achievement", "awarded", "accepted",
			"declined", "waiting", "stacked", "shared", "opened", "helped", "unclear");

	private static final int MEASURES = Measure.values().length;

	static ReportView of(Report report) {
		return new ReportView(report.madeAt(), report.rows(), report.totals(), report.feedback());
	}

	/**
	 * The same columns in every language. After the rows comes a line for each month in
	 * which employers said something, with nothing but what they said.
	 */
	String csv() {
		return Stream.concat(this.rows.stream().map(ReportView::line), this.feedback.stream().map(ReportView::line))
			.collect(Collectors.joining("", HEADER, ""));
	}

	private static String line(FeedbackMonth said) {
		List<Object> cells = new ArrayList<>(Collections.nCopies(1 + 2 + MEASURES, ""));
		cells.set(0, said.month());
		cells.add(number(said.helped()));
		cells.add(number(said.unclear()));
		return Csv.line(cells.toArray());
	}

	private static Object number(@Nullable Integer number) {
		return (number != null) ? number : "";
	}

	private static String line(Report.Row row) {
		List<Object> cells = new ArrayList<>(List.of(row.month(), text(row.achievementId()), text(row.achievement())));
		Stream.of(Measure.values()).map((measure) -> number(row.counts().get(measure))).forEach(cells::add);
		cells.addAll(List.of("", ""));
		return Csv.line(cells.toArray());
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
