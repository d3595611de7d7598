package nl.ransel.format;

/**
 * The file holds no badge that can be read. Becomes the failed {@code format} check.
 */
public final class UnreadableBadge extends Exception {

	private static final long serialVersionUID = 1L;

	private final String reason;

	/**
	 * @param reason stable code, for example {@code no-badge-in-image}; its sentence
	 * stands under {@code check.format.<reason>}
	 */
	public UnreadableBadge(String reason) {
		super(reason, null, false, false);
		this.reason = reason;
	}

	public String reason() {
		return this.reason;
	}

}
