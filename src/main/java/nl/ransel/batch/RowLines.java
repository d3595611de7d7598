package nl.ransel.batch;

import nl.ransel.kernel.Csv;

/** Rows as lines of a file for spreadsheets, the same columns in every language. */
final class RowLines {

	static final String HEADER = Csv.line("item", "badge", "name", "outcome", "reason", "explanation", "recipient",
			"owner", "achievement", "issuer", "issuerTrust", "validFrom", "validUntil", "standard", "verifiedAt");

	private RowLines() {
	}

	static String of(RowView row) {
		return Csv.line(row.item(), row.badge(), row.name(), row.outcome(), row.reason(), row.explanation(),
				row.recipient(), row.owner(), row.achievement(), row.issuer(), row.issuerTrust(), row.validFrom(),
				row.validUntil(), row.standard(), row.verifiedAt());
	}

}
