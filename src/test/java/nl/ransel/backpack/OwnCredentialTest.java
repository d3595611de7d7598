package nl.ransel.backpack;

import java.time.Duration;

import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnCredentialTest {

	@Test
	void aTrueBadgeForAProvenAddressIsValidAndCounts() {
		OwnCredential own = own(ABadge.valid());
		assertThat(own.outcome()).isEqualTo(Outcome.VALID);
		assertThat(own.counts()).isTrue();
	}

	@Test
	void aTrueBadgeForSomebodyElseIsShownAsNotMineAndDoesNotCount() {
		OwnCredential own = own(ABadge.valid().to("iemand@anders.example"));
		assertThat(own.outcome()).isEqualTo(Outcome.NOT_RECIPIENT);
		assertThat(own.counts()).isFalse();
	}

	@Test
	void aBadgeThatRanOutSinceItsLastCheckIsNotShownAsValid() {
		ABadge badge = ABadge.valid().until(ABadge.NOW.plusSeconds(60));
		assertThat(own(badge).outcome()).isEqualTo(Outcome.VALID);
		OwnCredential later = OwnCredential.of(badge.listed(), ALearner.noor(), ABadge.NOW.plus(Duration.ofDays(1)));
		assertThat(later.outcome()).isEqualTo(Outcome.EXPIRED);
		assertThat(later.counts()).isFalse();
		assertThat(later.kept().report().outcome()).isEqualTo(Outcome.VALID);
	}

	@Test
	void aRevokedBadgeThatAlsoRanOutStaysRevoked() {
		ABadge badge = ABadge.valid()
			.until(ABadge.NOW.minusSeconds(60))
			.with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED));
		assertThat(own(badge).outcome()).isEqualTo(Outcome.REVOKED);
	}

	@Test
	void onlyARealCheckTurnsNotYetValidIntoValid() {
		ABadge badge = ABadge.valid()
			.from(ABadge.NOW.minusSeconds(60))
			.with(Check.failed(Check.Name.DATES, Outcome.Reasons.NOT_YET_VALID));
		assertThat(own(badge).outcome()).isEqualTo(Outcome.NOT_YET_VALID);
	}

	private static OwnCredential own(ABadge badge) {
		return OwnCredential.of(badge.listed(), ALearner.noor(), ABadge.NOW);
	}

}
