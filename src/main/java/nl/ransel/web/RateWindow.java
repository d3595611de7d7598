package nl.ransel.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which the requests of one client are counted together. The client
 * is a digest of its network address, mixed with the window so that it means nothing
 * elsewhere; of an IPv6 address only the network counts, because a client has all of it.
 *
 * @param client the digest
 * @param start when the window began
 * @param end when it is over
 */
record RateWindow(String client, Instant start, Instant end) {

	private static final int IPV6_NETWORK_BYTES = 8;

	static RateWindow at(Instant now, Duration length, @Nullable InetAddress client) {
		Instant start = start(now, length);
		return new RateWindow(digest(client, start), start, start.plus(length));
	}

	/** The window of whoever has this name. */
	static RateWindow at(Instant now, Duration length, String who) {
		Instant start = start(now, length);
		return new RateWindow(digest(who.getBytes(StandardCharsets.UTF_8), start), start, start.plus(length));
	}

	private static Instant start(Instant now, Duration length) {
		long millis = length.toMillis();
		return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), millis) * millis);
	}

	/** Whole seconds until the next window, at least one. */
	long secondsLeft(Instant now) {
		return Math.max(1, Duration.between(now, this.end).toSeconds() + 1);
	}

	private static String digest(@Nullable InetAddress client, Instant start) {
		byte[] address = (client != null) ? client.getAddress() : new byte[0];
		if (client instanceof Inet6Address) {
			address = Arrays.copyOf(address, IPV6_NETWORK_BYTES);
		}
		return digest(address, start);
	}

	private static String digest(byte[] who, Instant start) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(start.toEpochMilli()).flip());
			return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest(who));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
