package nl.ransel.institution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every place for refused rows does. */
abstract class RefusedRowsContract {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	private final Institution school = new Institution("school-" + UUID.randomUUID(), "School",
			List.of("https://school.example/"));

	abstract RefusedRows rows();

	@Test
	void theNewestOfAReferenceStandsForAll() {
		keep(row("r-1", "award.malformed", NOON), row("r-2", "award.malformed", NOON.plusSeconds(1)));
		keep(row("r-1", "award.foreign-issuer", NOON.plusSeconds(2)));
		assertThat(references(null, null, NOON)).containsExactly("r-1", "r-2");
		assertThat(rows().of(this.school.id(), "r-1", null, NOON).blockFirst().code())
			.isEqualTo("award.foreign-issuer");
	}

	@Test
	void theyAreFoundByTheBeginningOfAReferenceAfterAPlaceAndNotWhenTheyAreTooOld() {
		keep(row("a-1", "x", NOON), row("a-2", "x", NOON.plusSeconds(1)), row("b-1", "x", NOON.plusSeconds(2)));
		assertThat(references("a-", null, NOON)).containsExactly("a-2", "a-1");
		assertThat(references(null, row("a-2", "x", NOON.plusSeconds(1)).position(), NOON)).containsExactly("a-1");
		assertThat(references(null, null, NOON.plusSeconds(1))).containsExactly("b-1", "a-2");
		assertThat(rows().of("other", null, null, NOON).collectList().block()).isEmpty();
	}

	@Test
	void anInstitutionKeepsItsNewestOnly() {
		keep(row("r-1", "x", NOON), row("r-2", "x", NOON.plusSeconds(1)), row("r-3", "x", NOON.plusSeconds(2)));
		rows().trim(this.school.id(), 2).block();
		assertThat(references(null, null, NOON)).containsExactly("r-3", "r-2");
		rows().trim(this.school.id(), 2).block();
		assertThat(references(null, null, NOON)).hasSize(2);
	}

	@Test
	void whatIsTakenAwayIsGone() {
		keep(row("r-1", "x", NOON), row("r-2", "x", NOON.plusSeconds(60)));
		rows().remove(List.of(Award.id(this.school, "r-2"))).block();
		assertThat(references(null, null, NOON)).containsExactly("r-1");
		rows().removeBefore(NOON.plusSeconds(1)).block();
		assertThat(references(null, null, NOON)).isEmpty();
	}

	private RefusedRow row(String reference, String code, Instant at) {
		return RefusedRow.of(this.school, reference, Problem.badRequest(code, "recipient"), at);
	}

	private void keep(RefusedRow... some) {
		rows().keep(List.of(some)).block();
	}

	private List<String> references(String reference, String after, Instant since) {
		return rows().of(this.school.id(), reference, after, since).map(RefusedRow::reference).collectList().block();
	}

}
