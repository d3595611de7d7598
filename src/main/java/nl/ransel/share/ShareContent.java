package nl.ransel.share;

import java.util.List;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What a share lets its reader look at. Looked up anew at every opening. */
sealed interface ShareContent {

	/** What a request names, which must be a stack or badges. */
	static ShareContent of(@Nullable String stackId, @Nullable List<String> credentialIds) {
		if (stackId != null && credentialIds == null) {
			return new Stack(stackId);
		}
		if (stackId == null && credentialIds != null) {
			return new Credentials(credentialIds);
		}
		throw Problem.badRequest("share.content");
	}

	/**
	 * A stack as it is at the moment of opening.
	 *
	 * @param stackId which one
	 */
	record Stack(String stackId) implements ShareContent {
	}

	/**
	 * Badges the learner chose, in this order.
	 *
	 * @param ids which ones
	 */
	record Credentials(List<String> ids) implements ShareContent {

		public Credentials {
			ids = ids.stream().distinct().toList();
		}

	}

}
