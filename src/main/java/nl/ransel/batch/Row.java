package nl.ransel.batch;

import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One badge of a batch, or why there is none.
 *
 * @param report what was found out, or null when nothing could be looked at
 * @param owner who shared it, when it came from a share and the name travels
 * @param problem why nothing could be looked at
 */
record Row(@Nullable VerificationReport report, @Nullable String owner, @Nullable Problem problem) {

	static Row of(VerificationReport report) {
		return new Row(report, null, null);
	}

	static Row of(Problem problem) {
		return new Row(null, null, problem);
	}

}
