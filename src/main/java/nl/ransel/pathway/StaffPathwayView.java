package nl.ransel.pathway;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.pathway.StaffPathway.Published;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.context.MessageSource;

/**
 * A pathway for the staff who write it, as JSON.
 *
 * @param id names it
 * @param revision to send back with a change
 * @param state whether learners see it
 * @param unpublished whether the draft differs from what learners see
 * @param version what learners see, or null
 * @param changedAt when it was last changed
 * @param publishedAt when what learners see was published, or null
 * @param pathway the draft
 * @param findings what still keeps it from being published
 */
record StaffPathwayView(String id, int revision, StaffPathway.State state, boolean unpublished,
		@Nullable Integer version, Instant changedAt, @Nullable Instant publishedAt, JsonNode pathway,
		List<FindingView> findings) {

	/**
	 * Something that is still wrong.
	 *
	 * @param place a JSON pointer into the draft
	 * @param code what it is
	 * @param message the same in a sentence
	 */
	record FindingView(String place, String code, String message) {

		static FindingView of(PathwayFinding finding, MessageSource messages, Locale language) {
			return new FindingView(finding.place(), finding.code(),
					messages.getMessage("pathway.finding." + finding.code(), finding.arguments().toArray(), language));
		}

	}

	static StaffPathwayView of(StaffPathway pathway, MessageSource messages, Locale language) {
		Published published = pathway.published();
		return new StaffPathwayView(pathway.id(), pathway.revision(), pathway.state(), pathway.unpublished(),
				(published != null) ? published.version() : null, pathway.changedAt(),
				(published != null) ? published.at() : null, PathwayText.parsed(pathway.draft()),
				PathwayFindings.of(pathway.draft())
					.stream()
					.map((finding) -> FindingView.of(finding, messages, language))
					.toList());
	}

}
