package nl.ransel.backpack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

/**
 * A verification report as stored inside a document. The details of a check are a list,
 * because their names may come from the badge and a stored field cannot be called
 * anything.
 */
public record ReportDocument(Instant verifiedAt, @Nullable Standard standard, @Nullable String format,
		@Nullable Credential credential, IssuerTrust trust, List<StoredCheck> checks) {

	public static ReportDocument of(VerificationReport report) {
		return new ReportDocument(report.verifiedAt(), report.standard(), report.format(), report.credential(),
				report.trust(), report.checks().stream().map(StoredCheck::of).toList());
	}

	public VerificationReport toReport() {
		return new VerificationReport(this.verifiedAt, this.standard, this.format, this.credential, this.trust,
				this.checks.stream().map(StoredCheck::toCheck).toList());
	}

	/** A check as stored. */
	record StoredCheck(Check.Name name, Check.Result result, String reason, List<Detail> detail,
			Check.@Nullable Source source, @Nullable Instant checkedAt) {

		static StoredCheck of(Check check) {
			List<Detail> details = check.detail()
				.entrySet()
				.stream()
				.map((entry) -> new Detail(entry.getKey(), entry.getValue()))
				.toList();
			return new StoredCheck(check.name(), check.result(), check.reason(), details, check.source(),
					check.checkedAt());
		}

		Check toCheck() {
			Map<String, String> details = this.detail.stream().collect(Collectors.toMap(Detail::of, Detail::is));
			return new Check(this.name, this.result, this.reason, details, this.source, this.checkedAt);
		}

	}

	/** One fact: this of the check is that. */
	record Detail(String of, String is) {
	}

}
