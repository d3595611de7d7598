package nl.ransel.batch;

import java.time.Instant;

import nl.ransel.credential.Check;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1+1", "\r\n=1+1", "  =1", "\uff1d1", "\u0000=1" })
	void whatASpreadsheetWouldRunBecomesText(String cell) {
		assertThat(Csv.cell(cell)).startsWith("'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "Lassen, MIG/MAG|\"Lassen, MIG/MAG\"", "Zeg \"ja\"|\"Zeg \"\"ja\"\"\"", "a;b|\"a;b\"",
					"=HYPERLINK(\"x\")|\"'=HYPERLINK(\"\"x\"\")\"", "Gewoon|Gewoon", "5 = vijf|5 = vijf" })
	void separatorsAndQuotesStayInTheirCell(String cell, String written) {
		assertThat(Csv.cell(cell)).isEqualTo(written);
	}

	@Test
	void aRowIsOneLineWithAsManyCellsAsTheHeader() {
		RowView row = new RowView(1, 1, "a\nb.png", Outcome.VALID, "Goed", null, Check.Result.PASSED, null, "Lassen",
				"School", IssuerTrust.REGISTERED, Instant.parse("2026-01-02T03:04:05Z"), null, "OB3.0",
				Instant.parse("2026-11-24T12:00:00Z"));
		assertThat(Csv.line(row)).isEqualTo(
				"1,1,a b.png,VALID,,Goed,PASSED,,Lassen,School,REGISTERED,2026-01-02T03:04:05Z,,OB3.0,2026-11-24T12:00:00Z\r\n");
		assertThat(Csv.HEADER.split(",")).hasSize(Csv.line(row).split(",").length);
	}

}
