package nl.ransel.share;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import nl.ransel.trust.Grounds;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a share was looked up and verified, with what was written of it for
 * readers. What it says never changes; that it may still be said is another matter.
 */
final class Look {

	/** As long as a reader needs to change the language, and no longer. */
	static final Duration LASTS = Duration.ofSeconds(10);

	private final Share share;

	private final OpenedShare shown;

	private final Grounds grounds;

	private final Map<Form, byte[]> written;

	private volatile @Nullable Instant lastVisitAt;

	private volatile Instant comparedAt;

	/**
	 * @param share as it was before anything was looked up
	 * @param shown what its reader gets
	 * @param grounds on what that came to rest
	 */
	Look(Share share, OpenedShare shown, Grounds grounds) {
		this(share, shown, grounds, new ConcurrentHashMap<>(), share.lastVisitAt(), shown.openedAt());
	}

	private Look(Share share, OpenedShare shown, Grounds grounds, Map<Form, byte[]> written,
			@Nullable Instant lastVisitAt, Instant comparedAt) {
		this.share = share;
		this.shown = shown;
		this.grounds = grounds;
		this.written = written;
		this.lastVisitAt = lastVisitAt;
		this.comparedAt = comparedAt;
	}

	/** The same without the files in it, which are large and seldom asked for. */
	Look bare() {
		return new Look(this.share, this.shown.bare(), this.grounds, this.written, this.lastVisitAt, this.comparedAt);
	}

	Share share() {
		return this.share;
	}

	OpenedShare shown() {
		return this.shown;
	}

	Grounds grounds() {
		return this.grounds;
	}

	/**
	 * Whether it may be shown at this moment, unless something is known that it does not
	 * know: nothing in it has reached its end, and it is not old.
	 */
	boolean lastsAt(Instant moment) {
		return !moment.isBefore(this.shown.openedAt()) && moment.isBefore(this.grounds.until());
	}

	/** When somebody looked last, as far as this look knows. */
	@Nullable Instant lastVisitAt() {
		return this.lastVisitAt;
	}

	void visited(Instant moment) {
		this.lastVisitAt = moment;
	}

	/** When it was last compared with what the other copies of the service know. */
	Instant comparedAt() {
		return this.comparedAt;
	}

	void compared(Instant moment) {
		this.comparedAt = moment;
	}

	/** What was written of it, by form. */
	Map<Form, byte[]> written() {
		return this.written;
	}

	/**
	 * In which form a reader gets it. Nothing else about the reader makes a difference.
	 *
	 * @param kind page or data
	 * @param language {@code nl} or {@code en}
	 * @param packing how it travels
	 */
	record Form(Kind kind, String language, Packing packing) {
	}

	/** What can be made of it. */
	enum Kind {

		PAGE, DATA

	}

}
