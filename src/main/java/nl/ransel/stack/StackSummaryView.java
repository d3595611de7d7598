package nl.ransel.stack;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import nl.ransel.backpack.ListedCredential;
import org.jspecify.annotations.Nullable;

/**
 * A stack in a list, as JSON.
 *
 * @param id in Ransel
 * @param name what the learner calls it
 * @param description what the learner says about it
 * @param count how many credentials are in it
 * @param credentials ids of the one on the cover, or of the first few that have a picture
 * @param hue the ground of the cover, or null
 * @param pathwayId the pathway it fills itself by, or null when the learner fills it
 * @param holds whether the credential that was asked about is on it; null when none was
 * @param updatedAt the last edit
 */
record StackSummaryView(String id, String name, @Nullable String description, int count, List<String> credentials,
		@Nullable Integer hue, @Nullable String pathwayId, @Nullable Boolean holds, Instant updatedAt) {

	private static final int PICTURES = 4;

	/**
	 * @param found those credentials that are still there, perhaps of other stacks too
	 * @param sought the credential that is asked about, or null
	 */
	static StackSummaryView of(Stack stack, Collection<ListedCredential> found, @Nullable String sought) {
		Set<String> there = found.stream().map(ListedCredential::id).collect(Collectors.toSet());
		Set<String> pictured = found.stream()
			.filter(ListedCredential::hasImage)
			.map(ListedCredential::id)
			.collect(Collectors.toSet());
		List<String> ids = stack.credentialIds();
		Arrangement.Cover cover = stack.arrangement().cover();
		boolean covered = cover.credentialId() != null && pictured.contains(cover.credentialId());
		List<String> shown = covered ? List.of(cover.credentialId())
				: ids.stream().filter(pictured::contains).limit(PICTURES).toList();
		return new StackSummaryView(stack.id(), stack.name(), stack.description(),
				(int) ids.stream().filter(there::contains).count(), shown, cover.hue(),
				(stack.following() != null) ? stack.following().pathwayId() : null,
				(sought != null) ? ids.contains(sought) : null, stack.updatedAt());
	}

}
