package nl.ransel.backpack;

import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecheckTest {

	private static final VerificationReport BEFORE = ABadge.valid().report();

	@Test
	void theFreshAnswersCount() {
		VerificationReport fresh = ABadge.valid().named("Kassa gevorderd").report();
		assertThat(Recheck.of(BEFORE, fresh)).isEqualTo(fresh);
	}

	@Test
	void aHostOutOfReachLeavesTheBadgeReadableButUndecided() {
		VerificationReport after = Recheck.of(BEFORE, ABadge.valid().unproven().unread().report());
		assertThat(after.outcome()).isEqualTo(Outcome.INDETERMINATE);
		assertThat(after.credential()).isEqualTo(BEFORE.credential());
	}

	@Test
	void aBadgeThatTurnsOutFalseLosesItsClaims() {
		VerificationReport after = Recheck.of(BEFORE, ABadge.valid().forged().report());
		assertThat(after.outcome()).isEqualTo(Outcome.INVALID);
		assertThat(after.credential()).isNull();
	}

}
