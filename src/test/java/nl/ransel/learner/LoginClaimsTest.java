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

	private static Login of(Map<String, ?> claims) {
		return Login.of(PROVIDER, "subject", claims, "nl");
	}

}
