package nl.ransel.credential;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a badge is awarded for: an Open Badges 2.0 BadgeClass or a 3.0 Achievement. Texts
 * may hold restricted Markdown of the issuer and are never trusted as HTML.
 *
 * @param id the achievement's id, usually a URL
 * @param name its title
 * @param description what it is about
 * @param criteria what one must do to earn it
 * @param criteriaUrl a page with the same
 * @param image URL or data URI of its picture
 * @param type the achievement type, for example {@code MicroCredential}
 * @param tags free words
 * @param alignments the framework items it is aligned to
 * @param facts the typed facts about weight and level
 */
public record Achievement(@Nullable String id, String name, @Nullable String description, @Nullable String criteria,
		@Nullable String criteriaUrl, @Nullable String image, @Nullable String type, List<String> tags,
		List<Alignment> alignments, Facts facts) {

	public Achievement {
		tags = List.copyOf(tags);
		alignments = List.copyOf(alignments);
	}

	/**
	 * An item of a framework the achievement is aligned to.
	 *
	 * @param name of the item
	 * @param url of the item
	 * @param framework the framework's name
	 * @param code of the item within the framework
	 * @param description of the item
	 */
	public record Alignment(@Nullable String name, @Nullable String url, @Nullable String framework,
			@Nullable String code, @Nullable String description) {
	}

}
