package nl.ransel.backpack;

import nl.ransel.credential.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What part of a backpack a learner wants to see.
 *
 * @param question words to find, perhaps none
 * @param order how to sort
 * @param outcome only those with this verdict, or null for all
 * @param ownership only those, or null for all
 * @param cursor where the page before ended, or null for the start
 * @param limit how many at most
 */
record CredentialQuery(String question, CredentialOrder order, @Nullable Outcome outcome,
		Ownership.@Nullable State ownership, @Nullable String cursor, int limit) {

	private static final int LONGEST_QUESTION = 200;

	private static final int LARGEST_PAGE = 100;

	CredentialQuery {
		question = Cut.of(question, LONGEST_QUESTION);
		limit = Math.max(1, Math.min(limit, LARGEST_PAGE));
	}

	boolean wants(OwnCredential own) {
		return (this.outcome == null || own.outcome() == this.outcome)
				&& (this.ownership == null || own.ownership().state() == this.ownership);
	}

	/**
	 * How many to fetch: one more than the page holds, or no limit when only looking at
	 * each one tells whether it belongs to the page.
	 */
	int most() {
		return (this.outcome == null && this.ownership == null) ? this.limit + 1 : 0;
	}

	/** Key of the credential the page before ended with. */
	@Nullable String after() {
		return (this.cursor != null) ? this.order.keyOf(this.cursor) : null;
	}

}
