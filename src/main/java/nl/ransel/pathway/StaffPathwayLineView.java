package nl.ransel.pathway;

import java.time.Instant;

import nl.ransel.pathway.StaffPathway.Published;
import org.jspecify.annotations.Nullable;

/**
 * A pathway in the list of its institution's staff, as JSON.
 *
 * @param id names it
 * @param title in Dutch, or empty when it has none yet
 * @param state whether learners see it
 * @param unpublished whether the draft differs from what learners see
 * @param version what learners see, or null
 * @param changedAt when it was last changed
 */
record StaffPathwayLineView(String id, String title, StaffPathway.State state, boolean unpublished,
		@Nullable Integer version, Instant changedAt) {

	static StaffPathwayLineView of(StaffPathway pathway) {
		Published published = pathway.published();
		return new StaffPathwayLineView(pathway.id(), PathwayText.title(PathwayText.parsed(pathway.draft())),
				pathway.state(), pathway.unpublished(), (published != null) ? published.version() : null,
				pathway.changedAt());
	}

}
