package nl.ransel.backpack;

import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.ransel.credential.Outcome;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of the list.
 *
 * @param q words to find in name, issuer, tags and description
 * @param sort {@code newest}, {@code oldest}, {@code name} or {@code issuer}
 * @param outcome only those with this verdict
 * @param ownership only those
 * @param cursor the {@code next} of the page before
 * @param limit how many at most
 */
record CredentialListRequest(
		@Schema(description = "Words that must all occur in name, issuer, tags or description; "
				+ "case and accents do not matter") @Nullable String q,
		@Schema(allowableValues = {
				"newest", "oldest", "name", "issuer" }, defaultValue = "newest") @Nullable String sort,
		@Nullable Outcome outcome, Ownership.@Nullable State ownership,
		@Schema(description = "The `next` of the page before, with the same sort") @Nullable String cursor,
		@Schema(minimum = "1", maximum = "100", defaultValue = "24") @Nullable Integer limit){

	private static final int USUAL_PAGE = 24;

	CredentialQuery query() {
		return new CredentialQuery((this.q != null) ? this.q : "", order(), this.outcome, this.ownership, this.cursor,
				(this.limit != null) ? this.limit : USUAL_PAGE);
	}

	private CredentialOrder order() {
		try {
			return (this.sort != null) ? CredentialOrder.valueOf(this.sort.toUpperCase(Locale.ROOT))
					: CredentialOrder.NEWEST;
		}
		catch (IllegalArgumentException ex) {
			throw Problem.badRequest("backpack.sort-unknown");
		}
	}

}
