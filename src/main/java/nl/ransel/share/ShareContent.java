package nl.ransel.share;

import java.util.List;

/** What a share lets its reader look at. Looked up anew at every opening. */
sealed interface ShareContent {

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
