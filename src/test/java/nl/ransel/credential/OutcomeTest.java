package nl.ransel.credential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Promise 2: no false green. */
class OutcomeTest {

	private static final Check FORMAT = Check.passed(Name.FORMAT, "readable");

	private static final Check PROOF = Check.passed(Name.PROOF, "signature");

	private static final Check ISSUER = Check.passed(Name.ISSUER, "same-key");

	private static final Check DATES = Check.passed(Name.DATES, "in-force");

	private static final Check STATUS = Check.passed(Name.STATUS, "not-revoked");

	@Test
	void aBadgeIsValidWhenEveryRequiredCheckPassed() {
		assertThat(Outcome.of(List.of(FORMAT, PROOF, ISSUER, DATES, STATUS))).isEqualTo(Outcome.VALID);
	}

	@Test
	void questionsThatDoNotApplyDoNotStandInTheWay() {
		assertThat(Outcome.of(List.of(FORMAT, PROOF, ISSUER, DATES, Check.notApplicable(Name.STATUS, "no-status"))))
			.isEqualTo(Outcome.VALID);
	}

	@Test
	void withoutAnAnswerAboutProofNothingIsValid() {
		assertThat(Outcome.of(List.of())).isEqualTo(Outcome.INDETERMINATE);
		assertThat(Outcome.of(List.of(FORMAT, ISSUER, DATES, STATUS))).isEqualTo(Outcome.INDETERMINATE);
	}

	@Test
	void withoutAnAnswerAboutTheIssuerNothingIsValid() {
		assertThat(Outcome.of(List.of(FORMAT, PROOF, DATES, STATUS))).isEqualTo(Outcome.INDETERMINATE);
	}

	@Test
	void aProofThatDoesNotApplyProvesNothing() {
		assertThat(Outcome.of(List.of(FORMAT, Check.notApplicable(Name.PROOF, "no-proof"), ISSUER, DATES, STATUS)))
			.isEqualTo(Outcome.INDETERMINATE);
	}

	@ParameterizedTest
	@EnumSource(value = Name.class, mode = EnumSource.Mode.EXCLUDE, names = "ENDORSEMENTS")
	void noFailedCheckEverLeavesABadgeValid(Name name) {
		assertThat(Outcome.of(allPassedBut(Check.failed(name, "anything")))).isNotEqualTo(Outcome.VALID)
			.isNotEqualTo(Outcome.INDETERMINATE);
	}

	@ParameterizedTest
	@EnumSource(value = Name.class, mode = EnumSource.Mode.EXCLUDE, names = "ENDORSEMENTS")
	void couldNotCheckIsNeitherValidNorInvalid(Name name) {
		assertThat(Outcome.of(allPassedBut(Check.unknown(name, "unreachable")))).isEqualTo(Outcome.INDETERMINATE);
	}

	@Test
	void anEndorsementThatFailsIsReportedButTheBadgeItselfStandsOnItsOwnProof() {
		assertThat(Outcome.of(allPassedBut(Check.failed(Name.ENDORSEMENTS, "not-proven")))).isEqualTo(Outcome.VALID);
	}

	@Test
	void revokedOutranksExpired() {
		assertThat(Outcome.of(List.of(FORMAT, PROOF, ISSUER, Check.failed(Name.DATES, "expired"),
				Check.failed(Name.STATUS, "revoked"))))
			.isEqualTo(Outcome.REVOKED);
	}

	@Test
	void suspendedIsNotRevoked() {
		assertThat(Outcome.of(allPassedBut(Check.failed(Name.STATUS, "suspended")))).isEqualTo(Outcome.SUSPENDED);
	}

	@Test
	void expiredStaysExpiredWhenTheStatusCannotBeReached() {
		assertThat(Outcome.of(List.of(FORMAT, PROOF, ISSUER, Check.failed(Name.DATES, "expired"),
				Check.unknown(Name.STATUS, "unreachable"))))
			.isEqualTo(Outcome.EXPIRED);
	}

	@Test
	void notYetValidIsItsOwnOutcome() {
		assertThat(Outcome.of(allPassedBut(Check.failed(Name.DATES, "not-yet-valid"))))
			.isEqualTo(Outcome.NOT_YET_VALID);
	}

	@Test
	void datesThatCannotBeTrueMakeTheBadgeInvalid() {
		assertThat(Outcome.of(allPassedBut(Check.failed(Name.DATES, "ends-before-it-starts"))))
			.isEqualTo(Outcome.INVALID);
	}

	@Test
	void aForgedBadgeIsInvalidWhateverItsStatusListSays() {
		assertThat(Outcome
			.of(List.of(FORMAT, Check.failed(Name.PROOF, "signature"), ISSUER, Check.failed(Name.STATUS, "revoked"))))
			.isEqualTo(Outcome.INVALID);
	}

	@Test
	void withoutAReachableKeyADateSaysNothing() {
		assertThat(Outcome
			.of(List.of(FORMAT, Check.unknown(Name.PROOF, "unreachable"), ISSUER, Check.failed(Name.DATES, "expired"))))
			.isEqualTo(Outcome.INDETERMINATE);
	}

	@Test
	void aRealBadgeOfSomebodyElseIsToldApart() {
		assertThat(Outcome.of(allPassedBut(Check.failed(Name.RECIPIENT, "other-person"))))
			.isEqualTo(Outcome.NOT_RECIPIENT);
	}

	/**
	 * Every combination of answers: valid only ever follows from proof and no open
	 * question.
	 */
	@Test
	void amongAllCombinationsOnlyTheFullyProvenOnesAreValid() {
		List<Name> names = List.copyOf(EnumSet.complementOf(EnumSet.of(Name.ENDORSEMENTS, Name.SCHEMA)));
		List<Result> results = Arrays.asList(Result.values());
		int combinations = (int) Math.pow(results.size(), names.size());
		for (int combination = 0; combination < combinations; combination++) {
			List<Check> checks = new ArrayList<>();
			int rest = combination;
			for (Name name : names) {
				Result result = results.get(rest % results.size());
				rest /= results.size();
				checks.add(new Check(name, result, "any", Map.of(), null, null));
			}
			boolean sound = checks.stream().noneMatch((check) -> check.is(Result.FAILED) || check.is(Result.UNKNOWN));
			boolean proven = checks.stream()
				.filter((check) -> check.name() == Name.PROOF || check.name() == Name.ISSUER)
				.allMatch((check) -> check.is(Result.PASSED));
			assertThat(Outcome.of(checks) == Outcome.VALID).as("%s", checks).isEqualTo(sound && proven);
		}
	}

	private static List<Check> allPassedBut(Check exception) {
		List<Check> checks = new ArrayList<>(List.of(FORMAT, PROOF, ISSUER, DATES, STATUS,
				Check.passed(Name.RECIPIENT, "matches"), Check.passed(Name.SCHEMA, "complete")));
		checks.removeIf((check) -> check.name() == exception.name());
		checks.add(exception);
		return checks;
	}

}
