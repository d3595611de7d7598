package nl.ransel.institution;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InstitutionTest {

	private final Institution school = new Institution("s", "School",
			List.of("did:web:school.example", "https://school.example", "https://badges.example/school/"));

	@ParameterizedTest
	@ValueSource(strings = { "did:web:school.example", "https://school.example", "https://school.example/issuer",
			"https://school.example#issuer", "https://badges.example/school/issuers/7" })
	void itsOwnIssuersAreTheOnesItNamedAndWhatIsBelowTheirAddress(String issuer) {
		assertThat(this.school.issues(issuer)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "did:web:school.example.boef.example", "did:web:school.example:other", "did:web:other",
			"https://school.example.boef.example/issuer", "https://school.example@boef.example",
			"https://school.exampl", "http://school.example/issuer", "https://badges.example/other",
			"https://badges.example/school", "" })
	void aLongerHostOrAnotherPlaceIsNotItsOwn(String issuer) {
		assertThat(this.school.issues(issuer)).isFalse();
	}

	@Test
	void aClimbOutOfItsFolderIsNotItsOwn() {
		assertThat(this.school.issues("https://badges.example/school/../other")).isFalse();
		assertThat(this.school.issues("https://badges.example/school/%2e%2e/other")).isFalse();
	}

}
