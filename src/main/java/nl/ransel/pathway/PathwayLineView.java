package nl.ransel.pathway;

import java.util.Locale;

import nl.ransel.stack.Stack;
import org.jspecify.annotations.Nullable;

/**
 * A pathway in a list, as JSON.
 *
 * @param id names it
 * @param title in the reader's language
 * @param description in the reader's language
 * @param publisher who stands behind it
 * @param have how many of the badges it asks for are there
 * @param need how many it asks for
 * @param complete whether that is all
 * @param stackId the stack that follows it, or null
 * @param institutionId whose staff published it, or null
 * @param withdrawn whether it is there only for those who follow it already
 */
record PathwayLineView(String id, String title, @Nullable String description, String publisher, int have, int need,
		boolean complete, @Nullable String stackId, @Nullable String institutionId, boolean withdrawn) {

	static PathwayLineView of(FollowingPathways.Seen seen, Locale language) {
		Pathway pathway = seen.published().pathway();
		Standing standing = seen.progress().standing();
		return new PathwayLineView(pathway.id(), pathway.title().in(language),
				(pathway.description() != null) ? pathway.description().in(language) : null, pathway.publisher().name(),
				standing.have(), standing.need(), standing.complete(), seen.stack().map(Stack::id).orElse(null),
				seen.published().institutionId(), seen.published().withdrawn());
	}

}
