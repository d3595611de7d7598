package nl.ransel.share;

import org.jspecify.annotations.Nullable;

/**
 * What holds for the reader of a share, beside its end. None of it changes once the share
 * is made.
 *
 * @param purpose what it is for, shown to the reader; null when the learner did not say
 * @param codeHash the access code as only a slow hash, or null when none is asked
 * @param viewLimit how often it may be opened, or null for as often as anybody likes
 */
record Conditions(@Nullable Purpose purpose, @Nullable String codeHash, @Nullable Integer viewLimit) {

	static final Conditions NONE = new Conditions(null, null, null);

	boolean needsCode() {
		return this.codeHash != null;
	}

	boolean allowsAnotherAfter(long views) {
		return this.viewLimit == null || views < this.viewLimit;
	}

	/**
	 * Whether readers carry a pass: after the code, and to look again without counting.
	 */
	boolean guards() {
		return needsCode() || this.viewLimit != null;
	}

	/** Keeps the hash out of logs. */
	@Override
	public String toString() {
		return "Conditions";
	}

}
