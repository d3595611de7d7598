package nl.ransel.platform;

import java.util.List;

/**
 * Part of what a platform may read of a learner's badges.
 *
 * @param badges those of this page
 * @param page which page it is
 * @param taken how many places of the list it took
 * @param total how many there are on all pages
 */
public record Portion(List<PortableBadge> badges, CredentialPage page, int taken, int total) {

	public Portion {
		badges = List.copyOf(badges);
	}

	/** Links to the other pages (RFC 8288). */
	public List<String> links(String address) {
		return this.page.links(address, this.total, this.taken);
	}

	/**
	 * The objects as the items of a JSON array. Put together as text: written anew, a
	 * badge might not be what was signed.
	 */
	public String objects() {
		return items(this.badges.stream().filter((badge) -> !badge.jws()).map(PortableBadge::text).toList());
	}

	/** The compact JWSs as the items of a JSON array. */
	public String signed() {
		return items(this.badges.stream().filter(PortableBadge::jws).map((badge) -> '"' + badge.text() + '"').toList());
	}

	private static String items(List<String> texts) {
		return "[" + String.join(",", texts) + "]";
	}

}
