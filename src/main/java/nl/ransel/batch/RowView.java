package nl.ransel.batch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Problem;
import nl.ransel.verify.ReportView;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * One line of the answer.
 *
 * @param item number of the thing that was handed in, from 1
 * @param badge number of the badge in it, from 1
 * @param name what the sender knows the item by
 * @param outcome the one word, or null when nothing could be looked at
 * @param explanation the one sentence
 * @param reason what decided: a check and its reason, such as {@code status.revoked}, or
 * the code of a refusal, such as {@code share.ended}
 * @param recipient whether it is the person's that was asked about
 * @param owner who shared it, when it came from a share and the name travels
 * @param verifiedAt when, or null when nothing could be looked at
 */
record RowView(int item, int badge, String name, @Nullable Outcome outcome, String explanation, @Nullable String reason,
		Check.@Nullable Result recipient, @Nullable String owner, @Nullable String achievement, @Nullable String issuer,
		@Nullable IssuerTrust issuerTrust, @Nullable Instant validFrom, @Nullable Instant validUntil,
		@Nullable String standard, @Nullable Instant verifiedAt) {

	static RowView of(Numbered numbered, MessageSource messages, Locale language) {
		Row row = numbered.row();
		return (row.report() != null) ? of(numbered, row.report(), messages, language) : of(numbered,
				(row.problem() != null) ? row.problem() : Problem.badRequest("batch.failed"), messages, language);
	}

	private static RowView of(Numbered numbered, Problem problem, MessageSource messages, Locale language) {
		String sentence = messages.getMessage("problem." + problem.code(), problem.arguments().toArray(), language);
		return new RowView(numbered.item(), numbered.badge(), numbered.name(), null, sentence, problem.code(), null,
				null, null, null, null, null, null, null, null);
	}

	private static RowView of(Numbered numbered, VerificationReport report, MessageSource messages, Locale language) {
		ReportView view = ReportView.of(report, messages, language);
		Check deciding = deciding(report);
		Credential credential = report.credential();
		return new RowView(numbered.item(), numbered.badge(), numbered.name(), view.outcome(),
				(deciding != null) ? explanation(view, name(deciding)) : view.explanation(),
				(deciding != null) ? name(deciding) + "." + deciding.reason() : null, recipient(report),
				numbered.row().owner(), (credential != null) ? credential.achievement().name() : null,
				(credential != null) ? credential.issuer().name() : null, (credential != null) ? report.trust() : null,
				(credential != null) ? credential.validFrom() : null,
				(credential != null) ? credential.validUntil() : null, label(report.standard()), report.verifiedAt());
	}

	/** What kept it from being valid: what is false before what is open. */
	private static @Nullable Check deciding(VerificationReport report) {
		if (report.outcome() == Outcome.VALID) {
			return null;
		}
		return List.of(Check.Result.FAILED, Check.Result.UNKNOWN)
			.stream()
			.flatMap((result) -> report.checks()
				.stream()
				.filter((check) -> check.is(result) && check.name() != Check.Name.ENDORSEMENTS))
			.findFirst()
			.orElse(null);
	}

	private static Check.Result recipient(VerificationReport report) {
		return report.checks()
			.stream()
			.filter((check) -> check.name() == Check.Name.RECIPIENT)
			.map(Check::result)
			.findFirst()
			.orElse(Check.Result.NOT_APPLICABLE);
	}

	private static String explanation(ReportView view, String check) {
		return view.checks()
			.stream()
			.filter((line) -> line.name().equals(check))
			.map(ReportView.CheckView::explanation)
			.findFirst()
			.orElse(view.explanation());
	}

	private static String name(Check check) {
		return check.name().name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable String label(@Nullable Standard standard) {
		return (standard != null) ? standard.label() : null;
	}

	/** A row with its place in the answer. */
	record Numbered(int item, int badge, String name, Row row) {
	}

}
