package nl.ransel.vault;

/**
 * A learner's key as it is stored.
 *
 * @param learnerId whose it is
 * @param master number of the master key that wraps it
 * @param bytes what only that master key can read
 */
record WrappedKey(String learnerId, int master, byte[] bytes) {
}
