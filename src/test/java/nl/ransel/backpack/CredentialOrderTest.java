package nl.ransel.backpack;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CredentialOrderTest {

	@Test
	void namesSortWithoutCaseAndAccentsAndTheShorterOneFirst() {
		String eclair = CredentialOrder.NAME.keyOf(ABadge.valid().named("Éclair").listed());
		String edam = CredentialOrder.NAME.keyOf(ABadge.valid().named("edam").listed());
		String edamKaas = CredentialOrder.NAME.keyOf(ABadge.valid().named("Edam kaas").listed());
		assertThat(eclair).isLessThan(edam);
		assertThat(edam).isLessThan(edamKaas);
	}

	@Test
	void issuersSortFirstAndNamesWithinThem() {
		String late = CredentialOrder.ISSUER.keyOf(ABadge.valid().by("urn:b", "Bouw").named("Aan de slag").listed());
		String early = CredentialOrder.ISSUER.keyOf(ABadge.valid().by("urn:a", "Aventus").named("Zorg").listed());
		assertThat(early).isLessThan(late);
	}

	@Test
	void equalNamesStillHaveDifferentPlaces() {
		String one = CredentialOrder.NAME.keyOf(ABadge.valid().kept(ABadge.NOOR, "c1").listed());
		String other = CredentialOrder.NAME.keyOf(ABadge.valid().kept(ABadge.NOOR, "c2").listed());
		assertThat(one).isNotEqualTo(other);
	}

	@Test
	void aCursorRemembersThePlace() {
		ListedCredential listed = ABadge.valid().listed();
		for (CredentialOrder order : CredentialOrder.values()) {
			assertThat(order.keyOf(order.cursorAfter(listed))).isEqualTo(order.keyOf(listed));
		}
	}

	@Test
	void aCursorOfAnotherOrderOrOfNoneIsRefused() {
		String cursor = CredentialOrder.NAME.cursorAfter(ABadge.valid().listed());
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> CredentialOrder.ISSUER.keyOf(cursor));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> CredentialOrder.ISSUER.keyOf("%%%"));
	}

}
