package nl.ransel.verify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bounded memory of proofs that were found good, by hash of all that this rests on. It
 * cannot say that a proof is no good: what is not in it is worked out.
 */
final class ProofMemory {

	private final Map<String, Boolean> good;

	/** A memory that forgets what was longest unused. */
	ProofMemory(int most) {
		this.good = new LinkedHashMap<>(64, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
				return size() > most;
			}

		};
	}

	/** Whether it was found good. Being asked for counts as use. */
	synchronized boolean knows(String hash) {
		return this.good.get(hash) != null;
	}

	synchronized void learn(String hash) {
		this.good.put(hash, true);
	}

}
