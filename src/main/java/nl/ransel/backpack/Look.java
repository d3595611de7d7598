package nl.ransel.backpack;

import java.util.Locale;

/** What came of looking at one credential that was due. */
enum Look {

	/** It is as it was. */
	SAME,
	/** Something changed, and its learner was told. */
	CHANGED,
	/** A source gave no answer. */
	UNREACHABLE,
	/** It was not its turn: verified a short while ago, or its issuer gives no answer. */
	POSTPONED,
	/** Something went wrong with us. */
	FAILED;

	/** Whether its issuer was asked something. */
	boolean asked() {
		return this == SAME || this == CHANGED || this == UNREACHABLE;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
