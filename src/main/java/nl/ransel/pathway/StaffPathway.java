package nl.ransel.pathway;

import java.time.Instant;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A pathway that staff of an institution write. What they are working on and what
 * learners see are two texts: learners get a change when it is published, not before.
 *
 * @param id short and stable; learners follow it by this
 * @param institutionId whose staff write it
 * @param revision counts every change, so that two people do not overwrite each other
 * @param state whether learners see it
 * @param draft what is being worked on, as JSON
 * @param unpublished whether that differs from what learners see
 * @param published what learners see, or null when it never was published
 * @param changedAt when it was last changed
 */
record StaffPathway(String id, String institutionId, int revision, State state, String draft, boolean unpublished,
		@Nullable Published published, Instant changedAt) {

	/** Whether learners see it. */
	enum State {

		/** Nobody but the staff. */
		DRAFT,
		/** Everybody. */
		PUBLISHED,
		/** Only those who followed it before. */
		WITHDRAWN

	}

	/**
	 * What learners see.
	 *
	 * @param version counts what was published
	 * @param file its JSON
	 * @param at when it was published
	 */
	record Published(int version, String file, Instant at) {
	}

	static StaffPathway begun(String id, String institutionId, String draft, Instant now) {
		return new StaffPathway(id, institutionId, 1, State.DRAFT, draft, true, null, now);
	}

	/** Which version comes next. */
	int nextVersion() {
		return (this.published != null) ? this.published.version() + 1 : 1;
	}

	StaffPathway edited(String text, Instant now) {
		return new StaffPathway(this.id, this.institutionId, this.revision + 1, this.state, text, true, this.published,
				now);
	}

	/** Learners see it from now on; publishing the same again changes no version. */
	StaffPathway published(String file, Instant now) {
		boolean same = !this.unpublished && this.published != null;
		Published next = same ? this.published : new Published(nextVersion(), file, now);
		return new StaffPathway(this.id, this.institutionId, this.revision + 1, State.PUBLISHED, this.draft, false,
				next, now);
	}

	/**
	 * Nobody new can follow it from now on.
	 * @throws Problem {@code pathway.not-published} when nobody could
	 */
	StaffPathway withdrawn(Instant now) {
		if (this.state != State.PUBLISHED) {
			throw Problem.conflict("pathway.not-published");
		}
		return new StaffPathway(this.id, this.institutionId, this.revision + 1, State.WITHDRAWN, this.draft,
				this.unpublished, this.published, now);
	}

	/**
	 * Itself, when it is as whoever changes it saw it.
	 * @throws Problem {@code pathway.changed} when somebody else was first
	 */
	StaffPathway as(int seen) {
		if (this.revision != seen) {
			throw Problem.conflict("pathway.changed");
		}
		return this;
	}

}
