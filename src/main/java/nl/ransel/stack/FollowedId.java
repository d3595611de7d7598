package nl.ransel.stack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import nl.ransel.kernel.LearnerId;

/**
 * The id of the stack by which a learner follows a pathway. It follows from both, so that
 * following it twice at once still gives one stack.
 */
final class FollowedId {

	private static final int BYTES = 16;

	private FollowedId() {
	}

	static String of(LearnerId learner, String pathwayId) {
		byte[] both = (learner.value() + '\t' + pathwayId).getBytes(StandardCharsets.UTF_8);
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(both);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
