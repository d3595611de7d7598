package nl.ransel.learner;

import java.util.List;
import java.util.Map;

import nl.ransel.kernel.Identifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginClaimsTest {

	private static final Login.Provider PROVIDER = new Login.Provider("eduid", "eduID", "https://id.example");

	@Test
	void anAddressTheProviderVerifiedIsProven() {
		Login login = of(Map.of("email", "sanne@student.example", "email_verified", true));
		assertThat(login.proven()).containsExactly(Identifier.email("sanne@student.example"));
	}

	@Test
	void anAddressNobodyVerifiedProvesNothing() {
		assertThat(of(Map.of("email", "sanne@student.example", "email_verified", false)).proven()).isEmpty();
		assertThat(of(Map.of("email", "sanne@student.example")).proven()).isEmpty();
		assertThat(of(Map.of("email", "sanne@student.example", "email_verified", "yes")).proven()).isEmpty();
	}

	@Test
	void theAccountAtASchoolAndTheEduIdAreProvenByBeingTold() {
		Login login = of(Map.of("eduperson_principal_name", List.of("s1@school.example"), "eduid", "4f9c"));
		assertThat(login.proven()).containsExactly(new Identifier(Identifier.Kind.EPPN, "s1@school.example"),
				new Identifier(Identifier.Kind.EDUID, "4f9c"));
	}

	@Test
	void whatIsBlankTooLongOrOfAnotherTypeIsPassedOver() {
		Login login = of(Map.of("eduid", " ", "eduperson_principal_name", "x".repeat(400), "email", 42,
				"email_verified", true, "name", List.of("a", "b")));
		assertThat(login.proven()).isEmpty();
		assertThat(login.name()).isNull();
	}

	@Test
	void whatEduIdSaysOfSchoolAndAssuranceIsRead() {
		Attributes attributes = of(Map.of("eduperson_principal_name", "s1@school.example", "schac_home_organization",
				"school.example", "eduperson_affiliation", List.of("student", "member"), "eduperson_assurance",
				"https://refeds.org/assurance/IAP/medium", "acr", "https://eduid.nl/trust/linked-institution/mfa"))
			.attributes();
		assertThat(attributes).isEqualTo(new Attributes("s1@school.example", "school.example",
				List.of("student", "member"),
				List.of("https://refeds.org/assurance/IAP/medium", "https://eduid.nl/trust/linked-institution/mfa")));
		assertThat(attributes.nameValidated()).isTrue();
	}

	@Test
	void aNameIsValidatedOnlyByAWordThatSaysSo() {
		assertThat(of(Map.of("acr", "https://eduid.nl/trust/validate-names/mfa")).attributes().nameValidated())
			.isTrue();
		assertThat(of(Map.of("acr", "https://refeds.org/profile/mfa")).attributes().nameValidated()).isFalse();
		assertThat(of(Map.of("acr", "https://eduid.nl/trust/linked-institution")).attributes().nameValidated())
			.isFalse();
	}

	@Test
	void aProviderThatGivesTheNameInPartsGivesTheName() {
		assertThat(of(Map.of("given_name", "Sanne", "family_name", "de Vries")).name()).isEqualTo("Sanne de Vries");
	}

	@Test
	void aNameThatWasTypedInDoesNotPushOutOneThatWasChecked() {
		KnownName checked = new KnownName("Sanne de Vries", "other", "eduID", true, false);
		assertThat(KnownName.givesWay(checked, of(Map.of("name", "Sanny")), "this")).isFalse();
		assertThat(KnownName.givesWay(checked,
				of(Map.of("name", "Sanne Bakker", "acr", "https://eduid.nl/trust/validate-names")), "this"))
			.isTrue();
		KnownName chosen = new KnownName("Sanny", "other", "Demo", false, true);
		assertThat(KnownName.givesWay(chosen,
				of(Map.of("name", "Sanne Bakker", "acr", "https://eduid.nl/trust/validate-names")), "this"))
			.isFalse();
	}

	private static Login of(Map<String, ?> claims) {
		return Login.of(PROVIDER, "subject", claims, "nl");
	}

}
