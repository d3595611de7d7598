package nl.ransel.backpack;

import nl.ransel.backpack.Ownership.State;
import nl.ransel.kernel.Identifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnershipTest {

	@Test
	void aBadgeForAProvenAddressIsMineAndSaysWhichAddressProvesIt() {
		Ownership ownership = Ownership.of(ABadge.valid().to("Noor@School.example").report(), ALearner.noor());
		assertThat(ownership.state()).isEqualTo(State.MINE);
		assertThat(ownership.provenBy().identifier()).isEqualTo(Identifier.email("noor@school.example"));
		assertThat(ownership.explanation().getCodes()).containsExactly("backpack.ownership.mine");
	}

	@Test
	void aBadgeForSomebodyElsesAddressIsPending() {
		Ownership ownership = Ownership.of(ABadge.valid().to("iemand@anders.example").report(), ALearner.noor());
		assertThat(ownership.state()).isEqualTo(State.PENDING);
		assertThat(ownership.provenBy()).isNull();
		assertThat(ownership.explanation().getCodes()).containsExactly("backpack.ownership.pending");
	}

	@Test
	void aPendingBadgeBecomesMineByItselfWhenTheAddressIsProven() {
		var report = ABadge.valid().to("noor@werk.example").report();
		assertThat(Ownership.of(report, ALearner.noor()).state()).isEqualTo(State.PENDING);
		assertThat(Ownership.of(report, ALearner.with(ABadge.NOOR, "noor@werk.example")).state()).isEqualTo(State.MINE);
	}

	@Test
	void aBadgeThatNamesNobodyIsPendingWithItsOwnExplanation() {
		Ownership ownership = Ownership.of(ABadge.valid().to(null).report(), ALearner.noor());
		assertThat(ownership.state()).isEqualTo(State.PENDING);
		assertThat(ownership.explanation().getCodes()).containsExactly("backpack.ownership.nobody");
	}

	@Test
	void aForgedBadgeIsNobodys() {
		assertThat(Ownership.of(ABadge.valid().forged().report(), ALearner.noor()).state()).isEqualTo(State.PENDING);
	}

}
