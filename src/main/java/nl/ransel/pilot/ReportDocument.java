package nl.ransel.pilot;

import java.time.Instant;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A report as stored: only what may be shown. */
@Document("pilot_reports")
record ReportDocument(@Id String id, Instant madeAt, List<Report.Row> rows, List<FeedbackMonth> feedback) {

	static String idOf(String institutionId, long period) {
		return institutionId + ':' + period;
	}

	Report toReport() {
		return new Report(this.madeAt, this.rows, this.feedback);
	}

}
