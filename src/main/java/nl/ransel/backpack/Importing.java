package nl.ransel.backpack;

import java.time.Clock;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.verify.Verification;
import nl.ransel.verify.VerifyBody;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Import in two steps: a preview that stores nothing, and keeping on the learner's word.
 * Both read and verify what was handed in, because nothing is believed that comes back
 * from a browser but its digest.
 */
@Component
class Importing {

	private final Verification verification;

	private final BadgeKeeper keeper;

	private final Learners learners;

	private final Activities activities;

	private final Clock clock;

	Importing(Verification verification, BadgeKeeper keeper, Learners learners, Activities activities, Clock clock) {
		this.verification = verification.forHolder();
		this.keeper = keeper;
		this.learners = learners;
		this.activities = activities;
		this.clock = clock;
	}

	Mono<Preview> preview(LearnerId id, VerifyBody body, @Nullable String fileName) {
		return CredentialShelf.learner(this.learners, id)
			.zipWith(body.verify(this.verification).map((badge) -> Arrival.of(id, badge, fileName)), this::preview)
			.flatMap((preview) -> preview);
	}

	private Mono<Preview> preview(Learner learner, Arrival arrival) {
		return this.keeper.decide(arrival)
			.map((decision) -> Preview.of(arrival, decision, learner, this.clock.instant()))
			.flatMap(this::withNewer);
	}

	private Mono<Preview> withNewer(Preview preview) {
		return this.verification.newer(preview.arrival().badge())
			.map((newer) -> preview.withNewer(newer.location()))
			.defaultIfEmpty(preview);
	}

	/**
	 * @param digest of the bytes that were previewed
	 */
	Mono<Imported> keep(LearnerId id, VerifyBody body, String digest, @Nullable String fileName) {
		Mono<Upserted> kept = body.verify(this.verification)
			.filter((badge) -> ContentDigest.of(badge.original()).matches(digest))
			.switchIfEmpty(Mono.error(() -> Problem.conflict("import.changed")))
			.flatMap((badge) -> this.keeper.keep(id, badge, fileName))
			.delayUntil(this::noted);
		return CredentialShelf.learner(this.learners, id)
			.flatMap((learner) -> kept.map((result) -> imported(result, learner)));
	}

	private Mono<Void> noted(Upserted kept) {
		ListedCredential listed = kept.credential().listed();
		return kept.added()
				? this.activities.record(listed.learner(), Activity.of(Activity.Kind.IMPORTED).about(listed.subject()))
				: Mono.empty();
	}

	private Imported imported(Upserted kept, Learner learner) {
		return new Imported(OwnCredential.of(kept.credential().listed(), learner, this.clock.instant()), kept.added());
	}

	/**
	 * What became of a badge that was handed in.
	 *
	 * @param own the credential in the backpack
	 * @param added whether it was put in just now
	 */
	record Imported(OwnCredential own, boolean added) {
	}

}
