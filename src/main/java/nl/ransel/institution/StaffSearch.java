package nl.ransel.institution;

import org.jspecify.annotations.Nullable;

/**
 * Which deliveries staff look for; refused rows are among them.
 *
 * @param delivered which of those that were delivered, or null for none
 * @param refused whether those that were refused
 * @param reference only those whose reference begins so, or null for all
 */
record StaffSearch(@Nullable DeliverySearch delivered, boolean refused, @Nullable String reference) {

	static final String REFUSED = "refused";

	static StaffSearch of(@Nullable String state, @Nullable String reference) {
		boolean onlyRefused = REFUSED.equalsIgnoreCase(state);
		DeliverySearch search = DeliverySearch.of(onlyRefused ? null : state, reference);
		return new StaffSearch(onlyRefused ? null : search, search.state() == null, search.reference());
	}

}
