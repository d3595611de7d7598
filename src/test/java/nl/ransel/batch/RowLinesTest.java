package nl.ransel.batch;

import java.time.Instant;

import nl.ransel.credential.Check;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowLinesTest {

	@Test
	void aRowIsOneLineWithAsManyCellsAsTheHeader() {
		RowView row = new RowView(1, 1, "a\nb.png", Outcome.VALID, "Goed", null, Check.Result.PASSED, null, "Lassen",
				"School", IssuerTrust.REGISTERED, Instant.parse("2026-01-02T03:04:05Z"), null, "OB3.0",
				Instant.parse("2026-11-24T12:00:00Z"));
		assertThat(RowLines.of(row)).isEqualTo(
				"1,1,a b.png,VALID,,Goed,PASSED,,Lassen,School,REGISTERED,2026-01-02T03:04:05Z,,OB3.0,2026-11-24T12:00:00Z\r\n");
		assertThat(RowLines.HEADER.split(",")).hasSize(RowLines.of(row).split(",").length);
	}

}
