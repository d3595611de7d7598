package nl.ransel.credential;

import java.util.Collection;
import java.util.List;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;

/** The one word a verification ends with. */
public enum Outcome {

	/** Every required check passed. */
	VALID,
	/** Broken, forged, or not by the issuer it names. */
	INVALID,
	/** Was true until its last day. */
	EXPIRED,
	/** Will be true from its first day. */
	NOT_YET_VALID,
	/** Taken back by its issuer. */
	REVOKED,
	/** Put on hold by its issuer, perhaps for a while. */
	SUSPENDED,
	/** Real, but somebody else's. */
	NOT_RECIPIENT,
	/** Could not be checked, which is neither valid nor invalid. */
	INDETERMINATE;

	/** Reason codes that decide between outcomes of the same check. */
	public static final class Reasons {

		public static final String EXPIRED = "expired";

		public static final String NOT_YET_VALID = "not-yet-valid";

		public static final String REVOKED = "revoked";

		public static final String SUSPENDED = "suspended";

		private Reasons() {
		}

	}

	/**
	 * The verdict that follows from the checks. What is proven false outranks what could
	 * not be checked, and without a proof nothing else counts.
	 * @param checks one per question that was asked
	 */
	public static Outcome of(Collection<Check> checks) {
		if (any(checks, Result.FAILED, Name.FORMAT, Name.PROOF, Name.ISSUER, Name.SCHEMA)) {
			return INVALID;
		}
		if (any(checks, Result.UNKNOWN, Name.FORMAT, Name.PROOF, Name.ISSUER)) {
			return INDETERMINATE;
		}
		if (failedBecause(checks, Name.STATUS, Reasons.REVOKED)) {
			return REVOKED;
		}
		if (failedBecause(checks, Name.STATUS, Reasons.SUSPENDED)) {
			return SUSPENDED;
		}
		if (failedBecause(checks, Name.DATES, Reasons.EXPIRED)) {
			return EXPIRED;
		}
		if (failedBecause(checks, Name.DATES, Reasons.NOT_YET_VALID)) {
			return NOT_YET_VALID;
		}
		if (any(checks, Result.FAILED, Name.DATES, Name.STATUS)) {
			return INVALID;
		}
		if (any(checks, Result.FAILED, Name.RECIPIENT)) {
			return NOT_RECIPIENT;
		}
		boolean proven = any(checks, Result.PASSED, Name.PROOF) && any(checks, Result.PASSED, Name.ISSUER);
		boolean open = checks.stream()
			.anyMatch((check) -> check.is(Result.UNKNOWN) && check.name() != Name.ENDORSEMENTS);
		return (proven && !open) ? VALID : INDETERMINATE;
	}

	private static boolean any(Collection<Check> checks, Result result, Name... names) {
		return checks.stream().anyMatch((check) -> check.is(result) && List.of(names).contains(check.name()));
	}

	private static boolean failedBecause(Collection<Check> checks, Name name, String reason) {
		return checks.stream()
			.anyMatch((check) -> check.is(Result.FAILED) && check.name() == name && check.reason().equals(reason));
	}

}
