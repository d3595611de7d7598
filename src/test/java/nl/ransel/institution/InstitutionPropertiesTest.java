package nl.ransel.institution;

import java.util.Base64;
import java.util.List;

import nl.ransel.institution.InstitutionProperties.Registered;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class InstitutionPropertiesTest {

	private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

	private final RegisteredInstitutions institutions = new RegisteredInstitutions(
			new InstitutionProperties(KEY, List.of(registered("de-werf", "werf-badges", "werf-sis"))));

	@Test
	void withoutAGoodKeyThereIsNoStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new InstitutionProperties(null, List.of()))
			.withMessageContaining("ransel.institution.lookup-key");
		assertThatIllegalArgumentException().isThrownBy(() -> new InstitutionProperties("c2hvcnQ=", List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new InstitutionProperties("no base64", List.of()));
	}

	@Test
	void aClientBelongsToOneInstitutionOnly() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new InstitutionProperties(KEY, List.of(registered("a", "x"), registered("b", "x"))))
			.withMessageContaining("client x twice");
	}

	@Test
	void anInstitutionWithoutIssuersIsAMistake() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Registered("a", "A", List.of("x"), List.of(), null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Registered("a", "A", List.of("x"), List.of(" "), null));
	}

	@Test
	void aTokenIsOfTheInstitutionWhoseClientItNames() {
		assertThat(this.institutions.of(token("azp", "werf-sis")).id()).isEqualTo("de-werf");
		assertThat(this.institutions.of(token("client_id", "werf-badges")).id()).isEqualTo("de-werf");
		assertThat(this.institutions.of(token("sub", "werf-badges")).id()).isEqualTo("de-werf");
	}

	@Test
	void aClientNobodyRegisteredIsTurnedAway() {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.institutions.of(token("azp", "other")))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("institution.unknown-client"));
	}

	@Test
	void aSubjectDoesNotCountWhenTheTokenNamesItsClient() {
		Jwt token = Jwt.withTokenValue("t")
			.header("alg", "RS256")
			.claim("azp", "learner-app")
			.subject("werf-sis")
			.build();

		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.institutions.of(token));
	}

	@Test
	void awardsAreFiledUnderAWordThatOnlyTheKeyGives() {
		RecipientKey key = new RecipientKey(new InstitutionProperties(KEY, List.of()));
		byte[] other = new byte[32];
		other[0] = 1;
		RecipientKey otherKey = new RecipientKey(
				new InstitutionProperties(Base64.getEncoder().encodeToString(other), List.of()));
		Identifier noor = Identifier.email("noor@school.example");

		assertThat(key.of(noor)).isEqualTo(key.of(Identifier.email("Noor@School.example")))
			.isNotEqualTo(otherKey.of(noor))
			.isNotEqualTo(key.of(new Identifier(Identifier.Kind.EPPN, "noor@school.example")))
			.doesNotContain("noor");
	}

	private static Registered registered(String id, String... clients) {
		return new Registered(id, "Naam", List.of(clients), List.of("did:web:school.example"), null);
	}

	private static Jwt token(String claim, String value) {
		return Jwt.withTokenValue("t").header("alg", "RS256").claim(claim, value).build();
	}

}
