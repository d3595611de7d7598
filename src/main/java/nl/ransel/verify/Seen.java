package nl.ransel.verify;

import java.util.Map;

import nl.ransel.credential.Exhibits;
import nl.ransel.trust.ResolvedKey;

/** What a check notes down about whom it believed. */
final class Seen {

	private Seen() {
	}

	/** Where the key was found, and the key itself for when it is there no more. */
	static Map<String, String> key(ResolvedKey key) {
		return Map.of("key", key.id(), Exhibits.KEY, key.key().jwk());
	}

}
