package nl.ransel.verify;

import nl.ransel.format.OpenBadges3;
import nl.ransel.format.Reading;
import nl.ransel.format.Violation;
import nl.ransel.trust.Distrust;
import tools.jackson.databind.JsonNode;

/** Reads the time for which any verifiable credential is valid. */
final class Dated {

	private Dated() {
	}

	/**
	 * Reads it.
	 * @throws Distrust when a date is there that cannot be read
	 */
	static Validity of(JsonNode credential) {
		Reading reading = OpenBadges3.read(credential, "");
		if (reading.violations().stream().anyMatch((violation) -> violation.rule() == Violation.Rule.NOT_A_DATE)) {
			throw Distrust.unknown("unreadable-date");
		}
		return new Validity(reading.credential().validFrom(), reading.credential().validUntil());
	}

}
