package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import nl.ransel.credential.Outcome;
import nl.ransel.pathway.PathwayProgress;
import nl.ransel.stack.Totals;
import org.jspecify.annotations.Nullable;

/**
 * Everything the reader of a share gets, and the only thing its page and its data are
 * made from: what is not in here cannot leak.
 *
 * @param ownerName whose badges they are, when that travels
 * @param ownerNamedBy the login provider the name comes from, when the name travels
 * @param ownerEmail the address, when that travels
 * @param purpose what it was shared for, when the learner said so
 * @param title name of the stack, or null for loose badges
 * @param description of the stack, when that travels
 * @param progress on the pathway that the stack follows, when that travels
 * @param badges in the learner's order
 * @param openedAt when everything was looked up and verified, seconds ago at most
 * @param worksUntil when the link stops working
 */
record OpenedShare(@Nullable String ownerName, @Nullable String ownerNamedBy, @Nullable String ownerEmail,
		@Nullable Purpose purpose, @Nullable String title, @Nullable String description,
		@Nullable PathwayProgress progress, List<ShownBadge> badges, Instant openedAt, Instant worksUntil) {

	OpenedShare {
		badges = List.copyOf(badges);
	}

	/** The files that go along as they are, in the learner's order. */
	List<byte[]> originals() {
		return this.badges.stream().map(ShownBadge::original).filter(Objects::nonNull).toList();
	}

	/** The same without the files. */
	OpenedShare bare() {
		return new OpenedShare(this.ownerName, this.ownerNamedBy, this.ownerEmail, this.purpose, this.title,
				this.description, this.progress, this.badges.stream().map(ShownBadge::bare).toList(), this.openedAt,
				this.worksUntil);
	}

	/** What the valid badges add up to. */
	Totals totals() {
		return Totals.ofCounting(this.badges.stream()
			.filter((badge) -> badge.outcome() == Outcome.VALID)
			.map(ShownBadge::report)
			.toList());
	}

	Verdict verdict() {
		return Verdict.of(this.badges.stream().map(ShownBadge::outcome).toList());
	}

}
