package nl.ransel.backpack;

import nl.ransel.backpack.ImportDecision.AlreadyKept;
import nl.ransel.backpack.ImportDecision.FirstTime;
import nl.ransel.backpack.ImportDecision.Newer;
import nl.ransel.backpack.ImportDecision.Refused;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportDecisionTest {

	private static final ABadge LATER = ABadge.valid().from(ABadge.NOW);

	private static final ABadge REVOKED = ABadge.valid().with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED));

	@Test
	void aForgedBadgeIsNeverKept() {
		Refused refused = new Refused("import.invalid", "check.proof.signature-wrong");
		assertThat(firstTime(ABadge.valid().forged())).isEqualTo(refused);
		assertThat(again(ABadge.valid().forged(), ABadge.valid())).isEqualTo(refused);
	}

	@Test
	void aBadgeOfWhichNothingCouldBeReadIsNotKept() {
		assertThat(firstTime(ABadge.valid().unproven().unread()))
			.isEqualTo(new Refused("import.nothing-read", "check.issuer.unreachable"));
		assertThat(firstTime(REVOKED.unproven().unread()))
			.isEqualTo(new Refused("import.nothing-read", "check.status.revoked"));
	}

	@Test
	void everythingElseMayBeKept() {
		assertThat(firstTime(ABadge.valid())).isInstanceOf(FirstTime.class);
		assertThat(firstTime(REVOKED)).isInstanceOf(FirstTime.class);
		assertThat(firstTime(ABadge.valid().unproven())).isInstanceOf(FirstTime.class);
		assertThat(firstTime(ABadge.valid().to("iemand@anders.example"))).isInstanceOf(FirstTime.class);
	}

	@Test
	void theSameBadgeAgainStaysAsItWas() {
		assertThat(again(ABadge.valid(), ABadge.valid())).isEqualTo(new AlreadyKept(ABadge.valid().listed()));
	}

	@Test
	void aLaterOneThatIsValidReplaces() {
		assertThat(again(LATER, ABadge.valid())).isInstanceOf(Newer.class);
		assertThat(again(ABadge.valid(), ABadge.valid().from(null))).isInstanceOf(Newer.class);
	}

	@Test
	void anEarlierOneNeverReplacesAProvenOne() {
		assertThat(again(ABadge.valid(), LATER)).isInstanceOf(AlreadyKept.class);
		assertThat(again(ABadge.valid().from(null), LATER)).isInstanceOf(AlreadyKept.class);
		assertThat(again(ABadge.valid(), LATER.with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED))))
			.isInstanceOf(AlreadyKept.class);
	}

	@Test
	void aLaterOneThatIsNotValidReplacesNothing() {
		assertThat(again(LATER.unproven(), ABadge.valid())).isInstanceOf(AlreadyKept.class);
		assertThat(again(LATER.with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED)), ABadge.valid()))
			.isInstanceOf(AlreadyKept.class);
	}

	@Test
	void anUnprovenBadgeCannotKeepTheRealOneOut() {
		assertThat(again(ABadge.valid(), LATER.unproven())).isInstanceOf(Newer.class);
		assertThat(again(ABadge.valid(), ABadge.valid().forged())).isInstanceOf(Newer.class);
	}

	private static ImportDecision firstTime(ABadge incoming) {
		return ImportDecision.firstTime(incoming.report());
	}

	private static ImportDecision again(ABadge incoming, ABadge kept) {
		return ImportDecision.again(incoming.report(), kept.listed());
	}

}
