package nl.ransel.backpack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.learner.Learner;

/**
 * A kept credential as its learner sees it at this moment: the stored checks, with the
 * questions that time and newly proven identifiers answer differently asked again.
 *
 * @param kept what is stored
 * @param report the stored report with recipient and end of validity answered now
 * @param ownership whether it is the learner's
 */
public record OwnCredential(ListedCredential kept, VerificationReport report, Ownership ownership) {

	public static OwnCredential of(ListedCredential kept, Learner learner, Instant now) {
		return new OwnCredential(kept, answered(kept.report(), learner, now), Ownership.of(kept.report(), learner));
	}

	static VerificationReport answered(VerificationReport stored, Learner learner, Instant now) {
		return endedBy(now, stored).forRecipient(learner.proven());
	}

	public Outcome outcome() {
		return this.report.outcome();
	}

	/**
	 * Whether it is real, valid now, and the learner's: what may be counted and shown.
	 */
	public boolean counts() {
		return outcome() == Outcome.VALID && this.ownership.state() == Ownership.State.MINE;
	}

	/**
	 * A badge that ran out since the last check is not shown as valid. The other way
	 * round, from not yet valid to valid, only a real check may say so.
	 */
	private static VerificationReport endedBy(Instant now, VerificationReport report) {
		Credential credential = report.credential();
		if (credential == null || credential.validUntil() == null || !credential.validUntil().isBefore(now)) {
			return report;
		}
		List<Check> checks = new ArrayList<>(report.checks());
		if (!checks.removeIf((check) -> check.name() == Check.Name.DATES && check.is(Check.Result.PASSED))) {
			return report;
		}
		checks.add(Check.failed(Check.Name.DATES, Outcome.Reasons.EXPIRED));
		return new VerificationReport(report.verifiedAt(), report.standard(), report.format(), credential,
				report.trust(), checks);
	}

}
