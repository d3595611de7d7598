package nl.ransel.trust;

import java.time.Instant;

import nl.ransel.credential.Check;
import org.jspecify.annotations.Nullable;

/**
 * A key that was looked up.
 *
 * @param key the key
 * @param id by which it was found: a DID URL or a web address
 * @param controller who was shown to control it, because their own document lists it for
 * making assertions; null when only its address is known
 * @param source where it came from, or null when its name holds it
 * @param at when it was fetched
 */
public record ResolvedKey(VerificationKey key, String id, @Nullable String controller, Check.@Nullable Source source,
		@Nullable Instant at) {
}
