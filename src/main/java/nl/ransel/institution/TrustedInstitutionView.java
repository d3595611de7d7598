package nl.ransel.institution;

import java.time.Instant;

/** An institution that need not ask, as JSON. */
record TrustedInstitutionView(String id, String name, Instant since) {

	static TrustedInstitutionView of(TrustedInstitution trusted) {
		return new TrustedInstitutionView(trusted.institutionId(), trusted.name(), trusted.since());
	}

}
