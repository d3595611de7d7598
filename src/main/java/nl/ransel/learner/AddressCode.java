package nl.ransel.learner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Randomness;
import nl.ransel.kernel.Sha256;

/**
 * The code that was mailed to an address, of which only a digest is kept. It belongs to
 * one learner and one address.
 *
 * @param id follows from learner and address: a newer code takes the place of the older
 * @param digest of the code
 * @param expiresAt when it is good for nothing
 * @param triesLeft how often it may still be typed
 */
record AddressCode(String id, String digest, Instant expiresAt, int triesLeft) {

	static final Duration LASTS = Duration.ofMinutes(15);

	private static final int TRIES = 5;

	private static final int DIGITS = 8;

	static AddressCode of(LearnerId learner, Identifier address, String code, Instant now) {
		String id = idOf(learner, address);
		return new AddressCode(id, Sha256.text(id + code), now.plus(LASTS), TRIES);
	}

	static String idOf(LearnerId learner, Identifier address) {
		return Sha256.text(learner.value() + "\n" + address.key());
	}

	/** Eight digits. Of 64 random bits the remainder is even enough. */
	static String draw(Randomness randomness) {
		long bits = 0;
		for (byte octet : randomness.bytes(Long.BYTES)) {
			bits = (bits << Byte.SIZE) | (octet & 0xff);
		}
		return "%08d".formatted(Long.remainderUnsigned(bits, 100_000_000L));
	}

	/** In two groups, as people read and type it. */
	static String grouped(String code) {
		return code.substring(0, DIGITS / 2) + " " + code.substring(DIGITS / 2);
	}

	/** Whether this is the code, however it was typed. */
	boolean is(String typed) {
		String given = Sha256.text(this.id + typed.replaceAll("\\D", ""));
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.US_ASCII),
				this.digest.getBytes(StandardCharsets.US_ASCII));
	}

}
