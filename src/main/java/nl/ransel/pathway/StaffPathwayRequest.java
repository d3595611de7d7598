package nl.ransel.pathway;

import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.JsonNode;

/**
 * What staff made of a pathway, as JSON.
 *
 * @param revision what they saw when they began; 0 for a new one
 * @param pathway the draft, in the format of pathway files; it need not be complete
 */
record StaffPathwayRequest(int revision, @NotNull JsonNode pathway) {

	/**
	 * That somebody saw it and wants something done with it.
	 *
	 * @param revision what they saw
	 */
	record Seen(int revision) {
	}

}
