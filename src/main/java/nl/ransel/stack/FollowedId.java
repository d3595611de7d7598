package nl.ransel.stack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Sha256;

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
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(both), BYTES));
	}

}
