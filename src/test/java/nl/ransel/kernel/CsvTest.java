package nl.ransel.kernel;

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

}
