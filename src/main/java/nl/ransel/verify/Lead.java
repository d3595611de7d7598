package nl.ransel.verify;

/**
 * What leads to a badge and is not one: mostly what a QR code said.
 *
 * @param kind what it is
 * @param value the link, or the text of the badge
 */
public record Lead(Kind kind, String value) {

	/** The kinds, which tell what to do with it. */
	public enum Kind {

		/** The link of a share of this service: open it. */
		SHARE,
		/** Another web address, perhaps of a badge. */
		LINK,
		/** A badge as text. */
		BADGE,
		/** Something else. */
		OTHER

	}

}
