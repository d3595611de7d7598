package nl.ransel.backpack;

import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;

/** What a new check of a kept credential does to what was known about it. */
final class Recheck {

	private Recheck() {
	}

	/**
	 * The fresh answers count. When nothing could be read this time, because a host was
	 * out of reach, what the same bytes said before stays readable under the new,
	 * undecided outcome. When the badge turned out to be false its claims go.
	 */
	static VerificationReport of(VerificationReport before, VerificationReport fresh) {
		if (fresh.credential() != null || fresh.outcome() == Outcome.INVALID) {
			return fresh;
		}
		return new VerificationReport(fresh.verifiedAt(), before.standard(), before.format(), before.credential(),
				fresh.trust(), fresh.checks());
	}

}
