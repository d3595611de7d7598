package nl.ransel.backpack;

/**
 * A credential in the backpack, and what putting it there changed.
 *
 * @param credential as it is kept
 * @param change what changed
 */
public record Upserted(KeptCredential credential, Change change) {

	/** What putting a badge in a backpack changes. */
	public enum Change {

		/** It was not there before. */
		ADDED,
		/** It took the place of an older one. */
		REPLACED,
		/** It was there already and stays as it was. */
		NONE

	}

	/** Whether it was put in just now. */
	public boolean added() {
		return this.change == Change.ADDED;
	}

}
