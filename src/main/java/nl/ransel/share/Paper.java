package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import nl.ransel.backpack.ListedCredential;
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
	private static final int LINES = 13;

	private static final int LETTERS_IN_A_LINE = 62;

	private static final int LONGEST = 80;

	static Paper of(Share share, String address, Selection selection, List<ListedCredential> badges, Learner owner) {
		List<PaperBadge> shown = IntStream.range(0, badges.size())
			.filter((index) -> ShareTerms.isOwn(badges.get(index), owner))
			.mapToObj((index) -> PaperBadge.of(index + 1, badges.get(index)))
			.flatMap(Optional::stream)
			.toList();
		return new Paper(cut(new Disclosure(share.travels()).name(owner)), cut(selection.title()), shown, address,
				share.expiresAt(), share.conditions().needsCode());
	}

	String heading(Wording words) {
		return (this.ownerName != null) ? words.say("share.paper.title", this.ownerName)
				: words.say("share.paper.title.unnamed");
	}

	/** The badge at that place among those shared, if it may be on paper. */
	Optional<Card> card(int place) {
		return this.badges.stream()
			.filter((badge) -> badge.place() == place)
			.findFirst()
			.map((badge) -> new Card(this, badge));
	}

	List<PaperBadge> listed() {
		int lines = 0;
		int count = 0;
		while (count < this.badges.size() && lines + this.badges.get(count).lines() <= LINES) {
			lines += this.badges.get(count).lines();
			count++;
		}
		return this.badges.subList(0, count);
	}

	int more() {
		return this.badges.size() - listed().size();
	}

	private static @Nullable String cut(@Nullable String text) {
		return (text == null || text.length() <= LONGEST) ? text : text.substring(0, LONGEST).stripTrailing() + "…";
	}

	/** One badge with the paper it is of. */
	record Card(Paper paper, PaperBadge badge) {
	}

	/**
	 * A badge on paper.
	 *
	 * @param place among all that are shared, from 1
	 * @param id in the backpack, to find its picture by
	 * @param name its title
	 * @param issuer who gave it
	 */
	record PaperBadge(int place, String id, String name, @Nullable String issuer) {

		int lines() {
			int letters = this.name.length() + ((this.issuer != null) ? this.issuer.length() : 0);
			return 1 + letters / LETTERS_IN_A_LINE;
		}

		/** Nothing of a badge whose claims may not be shown. */
		static Optional<PaperBadge> of(int place, ListedCredential badge) {
			return Optional.ofNullable(badge.report().credential())
				.map((credential) -> new PaperBadge(place, badge.id(),
						String.valueOf(cut(credential.achievement().name())), cut(credential.issuer().displayName())));
		}

	}

}
