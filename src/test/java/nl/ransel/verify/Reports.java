package nl.ransel.verify;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks things up in reports. */
final class Reports {

	private Reports() {
	}

	static Check check(VerificationReport report, Name name) {
		return report.checks().stream().filter((check) -> check.name() == name).findFirst().orElseThrow();
	}

	/** One answer and the verdict it leads to. */
	static void assertThatIs(VerificationReport report, Outcome outcome, Name name, String reason) {
		assertThat(check(report, name).reason()).as(report.checks().toString()).isEqualTo(reason);
		assertThat(report.outcome()).as(report.checks().toString()).isEqualTo(outcome);
	}

}
