package nl.ransel.learner;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a learner's data, in words only the learner gets to read. It
 * names things and fields, and never holds what stood in them, nor where somebody was.
 *
 * @param kind what happened
 * @param about the thing it happened to, or null when it was the account as a whole
 * @param by who did it, as far as known; null when it was the learner or the service
 * @param reason why, as a stable code
 * @param fields names of the fields that were involved
 * @param count how many, when it happened to several at once
 * @param notice whether the learner should be told, rather than find it when looking
 * @param once when given, the same key is kept for one learner only once
 */
public record Activity(Kind kind, @Nullable Subject about, @Nullable String by, @Nullable String reason,
		List<String> fields, @Nullable Integer count, boolean notice, @Nullable String once) {

	public Activity {
		fields = List.copyOf(fields);
	}

	public static Activity of(Kind kind) {
		return new Activity(kind, null, null, null, List.of(), null, false, null);
	}

	public Activity about(Subject about) {
		return new Activity(this.kind, about, this.by, this.reason, this.fields, this.count, this.notice, this.once);
	}

	public Activity by(@Nullable String by) {
		return new Activity(this.kind, this.about, by, this.reason, this.fields, this.count, this.notice, this.once);
	}

	/** The text of a reason is {@code activity.reason.<reason>}. */
	public Activity because(String reason) {
		return new Activity(this.kind, this.about, this.by, reason, this.fields, this.count, this.notice, this.once);
	}

	public Activity fields(List<String> fields) {
		return new Activity(this.kind, this.about, this.by, this.reason, fields, this.count, this.notice, this.once);
	}

	/** The text of the reason may say it. */
	public Activity count(int count) {
		return new Activity(this.kind, this.about, this.by, this.reason, this.fields, count, this.notice, this.once);
	}

	public Activity asNotice() {
		return new Activity(this.kind, this.about, this.by, this.reason, this.fields, this.count, true, this.once);
	}

	/**
	 * Writing it down again under the same key changes nothing, so what was interrupted
	 * can simply be repeated.
	 */
	public Activity once(String key) {
		return new Activity(this.kind, this.about, this.by, this.reason, this.fields, this.count, this.notice, key);
	}

	/** What can happen. The text of a kind is {@code activity.kind.<KIND>}. */
	public enum Kind {

		LOGGED_IN, LOGIN_LINKED, LOGIN_UNLINKED, IDENTIFIER_PROVEN, ACCOUNTS_MERGED, EXPORTED, DATA_IMPORTED, IMPORTED,
		REMOVED, AWARD_ACCEPTED, AWARD_DECLINED, INSTITUTION_TRUSTED, INSTITUTION_DISTRUSTED, SHARE_MADE, SHARE_OPENED,
		SHARE_ENDED, SHARE_LOCKED, SHARE_RENEWED, CHECKED, STATUS_CHANGED, PATHWAY_COMPLETED, PATHWAY_REOPENED,
		PLATFORM_USED, PLATFORM_WITHDRAWN, PLATFORM_ALLOWED, CONNECTION_MADE, CONNECTION_LOST, CONNECTION_ENDED,
		TERMS_ACCEPTED

	}

	/**
	 * A thing of the learner's.
	 *
	 * @param kind what sort of thing
	 * @param id its id within that sort
	 * @param title how the learner knows it
	 */
	public record Subject(Sort kind, String id, @Nullable String title) {

		public static Subject credential(String id, @Nullable String title) {
			return new Subject(Sort.CREDENTIAL, id, title);
		}

		public static Subject stack(String id, @Nullable String title) {
			return new Subject(Sort.STACK, id, title);
		}

		public static Subject share(String id, @Nullable String label) {
			return new Subject(Sort.SHARE, id, label);
		}

		public static Subject pathway(String id, @Nullable String title) {
			return new Subject(Sort.PATHWAY, id, title);
		}

		public static Subject award(String id, @Nullable String title) {
			return new Subject(Sort.AWARD, id, title);
		}

		/** The sorts of things there are. */
		public enum Sort {

			CREDENTIAL, STACK, SHARE, PATHWAY, AWARD

		}

	}

}
