package nl.ransel.connection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Ransel as a client of a platform.
 *
 * @param id its client id there
 * @param secret its password there
 * @param until when that ends, or null when it does not
 */
record HostClient(String id, String secret, @Nullable Instant until) {

	boolean isOver(Instant now) {
		return this.until != null && !this.until.isAfter(now);
	}

}
