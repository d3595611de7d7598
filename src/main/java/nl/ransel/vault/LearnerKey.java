package nl.ransel.vault;

/**
 * A learner's key while it is in use.
 *
 * @param learnerId whose it is
 * @param seal what it does
 */
record LearnerKey(String learnerId, Seal seal) {

	/**
	 * @param place where it is going to be stored: there only can it be opened again
	 */
	byte[] seal(String place, byte[] plain) {
		return this.seal.seal(place, plain);
	}

	/** Fails for what was sealed by another key, for another place, or changed since. */
	byte[] open(String place, byte[] sealed) {
		return this.seal.open(place, sealed).orElseThrow(() -> new IllegalStateException("cannot open " + place));
	}

}
