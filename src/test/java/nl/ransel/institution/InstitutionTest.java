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

	@ParameterizedTest
	@ValueSource(strings = { "https://dids.example/badges/1", "https://paths.example/schools/a/badges/1",
			"https://badges.example/school/badges/1" })
	void itHoldsTheBadgesBelowItsIssuersAlsoWhenThoseAreDids(String achievement) {
		assertThat(holder().holds(achievement)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://dids.example.boef.example/1", "https://paths.example/schools/b/badges/1",
			"https://paths.example/schools/a/../b", "https://badges.example/other/1", "urn:uuid:1", "did:key:z6Mk",
			"" })
	void itDoesNotHoldOthersBadges(String achievement) {
		assertThat(holder().holds(achievement)).isFalse();
	}

	private static Institution holder() {
		return new Institution("s", "School", List.of("did:web:dids.example", "did:web:paths.example:schools:a",
				"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "https://badges.example/school/"));
	}

}
