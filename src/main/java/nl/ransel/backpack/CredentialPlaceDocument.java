package nl.ransel.backpack;

import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * As much of a {@link CredentialDocument} as searching and sorting take; what was not
 * asked for is not there.
 */
@Document("credentials")
@Sealed({ "folded", "byName", "byIssuer" })
record CredentialPlaceDocument(@Id String id, @Nullable String folded, @Nullable String byKept, @Nullable String byName,
		@Nullable String byIssuer) {

	/** What this order sorts by. */
	String key(CredentialOrder order) {
		return String.valueOf(switch (order) {
			case NEWEST, OLDEST -> this.byKept;
			case NAME -> this.byName;
			case ISSUER -> this.byIssuer;
		});
	}

}
