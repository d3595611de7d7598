package nl.ransel.share;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A share of the learner's own, as JSON.
 *
 * @param id of the share; not its token
 * @param label what the learner calls it
 * @param kind {@code STACK} or {@code CREDENTIALS}
 * @param stackId the stack, when that is what is shared
 * @param title what the content is called now; of loose badges the first one's name
 * @param count how many badges
 * @param url the link, or null when it can no longer be shown
 * @param createdAt when it was made
 * @param expiresAt when it stops working
 * @param endedAt when the learner ended it
 * @param state whether it still opens
 * @param travels what goes along
 * @param purpose what it is for, as the reader sees it
 * @param needsCode whether readers must know a code
 * @param viewLimit how often it may be opened
 * @param lockedUntil when codes are taken again, after too many wrong ones
 * @param views how often it was opened
 * @param lastViewAt when last
 */
record ShareView(String id, String label, Kind kind, @Nullable String stackId, String title, int count,
		@Nullable String url, Instant createdAt, Instant expiresAt, @Nullable Instant endedAt, Share.State state,
		List<Travels> travels, @Nullable Purpose purpose, boolean needsCode, @Nullable Integer viewLimit,
		@Nullable Instant lockedUntil, long views, @Nullable Instant lastViewAt) {

	static ShareView of(OwnShare own) {
		Share share = own.share();
		Conditions conditions = share.conditions();
		String stackId = (share.content() instanceof ShareContent.Stack stack) ? stack.stackId() : null;
		Kind kind = (stackId != null) ? Kind.STACK : Kind.CREDENTIALS;
		return new ShareView(share.id(), share.label(), kind, stackId, own.title(), own.count(), own.url(),
				share.createdAt(), share.expiresAt(), share.endedAt(), own.state(),
				share.travels().stream().sorted().toList(), conditions.purpose(), conditions.needsCode(),
				conditions.viewLimit(), own.lockedUntil(), share.views(), share.lastVisitAt());
	}

	/** What is shared. */
	enum Kind {

		STACK, CREDENTIALS

	}

}
