package nl.ransel.share;

import java.time.Instant;
import java.util.List;

import nl.ransel.backpack.ListedCredential;
import nl.ransel.credential.Credential;
import nl.ransel.learner.Learner;
import org.jspecify.annotations.Nullable;

/**
 * What of a share stands on paper: enough to know whose paper it is and where to look,
 * and no verdict, because paper does not change. Only what travels is in it, and never
 * the learner's own label.
 *
 * @param ownerName whose badges they are, when that travels
 * @param title name of the stack, or null for loose badges
 * @param badges in the learner's order
 * @param address the link
 * @param until when the link stops working
 * @param needsCode whether the reader must know a code
 */
record Paper(@Nullable String ownerName, @Nullable String title, List<PaperBadge> badges, String address, Instant until,
		boolean needsCode) {

	/** More do not fit on one page. */
	private static final int LISTED = 5;

	private static final int LONGEST = 80;

	static Paper of(Share share, String address, Selection selection, List<ListedCredential> badges, Learner owner) {
		List<PaperBadge> shown = badges.stream()
			.filter((badge) -> ShareTerms.isOwn(badge, owner))
			.flatMap((badge) -> PaperBadge.of(badge).stream())
			.toList();
		return new Paper(cut(new Disclosure(share.travels()).name(owner)), cut(selection.title()), shown, address,
				share.expiresAt(), share.conditions().needsCode());
	}

	String heading(Wording words) {
		return (this.ownerName != null) ? words.say("share.paper.title", this.ownerName)
				: words.say("share.paper.title.unnamed");
	}

	List<PaperBadge> listed() {
		return this.badges.subList(0, Math.min(LISTED, this.badges.size()));
	}

	int more() {
		return this.badges.size() - listed().size();
	}

	private static @Nullable String cut(@Nullable String text) {
		return (text == null || text.length() <= LONGEST) ? text : text.substring(0, LONGEST).stripTrailing() + "…";
	}

	/**
	 * A badge on paper.
	 *
	 * @param id in the backpack, to find its picture by
	 * @param name its title
	 * @param issuer who gave it
	 */
	record PaperBadge(String id, String name, @Nullable String issuer) {

		/** Nothing of a badge whose claims may not be shown. */
		static List<PaperBadge> of(ListedCredential badge) {
			Credential credential = badge.report().credential();
			if (credential == null) {
				return List.of();
			}
			return List.of(new PaperBadge(badge.id(), String.valueOf(cut(credential.achievement().name())),
					cut(credential.issuer().displayName())));
		}

	}

}
