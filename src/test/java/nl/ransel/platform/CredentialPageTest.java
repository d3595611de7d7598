package nl.ransel.platform;

import java.util.List;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CredentialPageTest {

	private static final String ADDRESS = "https://ransel.example/ims/ob/v3p0/credentials";

	@Test
	void withoutParametersItIsTheFirstPage() {
		CredentialPage page = CredentialPage.of(null, null, null);
		assertThat(page.cut(List.of(1, 2, 3), (one) -> 1)).containsExactly(1, 2, 3);
		assertThat(page.links(ADDRESS, 3, page.limit())).containsExactly(
				"<" + ADDRESS + "?limit=50&offset=0>; rel=\"last\"",
				"<" + ADDRESS + "?limit=50&offset=0>; rel=\"first\"");
	}

	@Test
	void inTheMiddleItLeadsEveryWay() {
		CredentialPage page = CredentialPage.of("2", "2", null);
		assertThat(page.cut(List.of(1, 2, 3, 4, 5), (one) -> 1)).containsExactly(3, 4);
		assertThat(page.links(ADDRESS, 5, page.limit())).containsExactly(
				"<" + ADDRESS + "?limit=2&offset=4>; rel=\"next\"", "<" + ADDRESS + "?limit=2&offset=4>; rel=\"last\"",
				"<" + ADDRESS + "?limit=2&offset=0>; rel=\"first\"",
				"<" + ADDRESS + "?limit=2&offset=0>; rel=\"prev\"");
	}

	@Test
	void beyondTheEndThereIsNothingAndTheWayBackLeadsToSomething() {
		CredentialPage page = CredentialPage.of("2", "900", null);
		assertThat(page.cut(List.of(1, 2, 3), (one) -> 1)).isEmpty();
		assertThat(page.links(ADDRESS, 3, page.limit())).last().asString().contains("offset=1>; rel=\"prev\"");
	}

	@Test
	void theMomentGoesAlongWithTheLinks() {
		CredentialPage page = CredentialPage.of("1", null, "2026-01-15T10:00:00 01:00");
		assertThat(page.since()).hasToString("2026-01-15T09:00:00Z");
		assertThat(page.links(ADDRESS, 2, page.limit())).first().asString().contains("&since=2026-01-15T09:00:00Z>");
	}

	@Test
	void aMomentWithoutAZoneIsReadAsThatOfTheWorld() {
		assertThat(CredentialPage.of(null, null, "2026-01-15T10:00:00").since()).hasToString("2026-01-15T10:00:00Z");
	}

	@Test
	void theLastPageLeadsToItselfAndBack() {
		CredentialPage page = CredentialPage.of("2", "4", null);
		assertThat(page.links(ADDRESS, 5, 1)).containsExactly("<" + ADDRESS + "?limit=2&offset=4>; rel=\"last\"",
				"<" + ADDRESS + "?limit=2&offset=0>; rel=\"first\"",
				"<" + ADDRESS + "?limit=2&offset=2>; rel=\"prev\"");
	}

	@Test
	void aPageOfLargeBadgesEndsEarlyAndLeadsToTheRest() {
		CredentialPage page = CredentialPage.of("10", "0", null);
		assertThat(page.cut(List.of(3, 3, 3), (one) -> one * 1024L * 1024)).hasSize(1);
		assertThat(page.cut(List.of(1, 1, 1, 1, 1, 1), (one) -> one * 1024L * 1024)).hasSize(4);
		assertThat(page.cut(List.of(9, 1), (one) -> one * 1024L * 1024)).containsExactly(9);
		assertThat(page.links(ADDRESS, 6, 4)).containsExactly("<" + ADDRESS + "?limit=10&offset=4>; rel=\"next\"",
				"<" + ADDRESS + "?limit=10&offset=4>; rel=\"last\"",
				"<" + ADDRESS + "?limit=10&offset=0>; rel=\"first\"");
	}

	@Test
	void moreThanIsGivenIsMadeLess() {
		assertThat(CredentialPage.of("100000", null, null).limit()).isEqualTo(CredentialPage.MOST);
	}

	@ParameterizedTest
	@CsvSource({ "0,,,limit", "-1,,,limit", "many,,,limit", "1,-2,,offset", "1,0,yesterday,since",
			"1,9999999999,,offset" })
	void whatIsWrongIsNamed(String limit, String offset, String since, String named) {
		assertThatThrownBy(() -> CredentialPage.of(limit, offset, since)).isInstanceOfSatisfying(Problem.class,
				(problem) -> {
					assertThat(problem.code()).isEqualTo("platform.query");
					assertThat(problem.arguments()).containsExactly(named);
				});
	}

}
