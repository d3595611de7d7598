package nl.ransel.share;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.KeptFile;
import nl.ransel.credential.VerificationReport;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.pathway.PathwayProgress;
import nl.ransel.pathway.ProgressOnPathways;
import nl.ransel.trust.Grounds;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Looks up what a share shows and verifies all of it anew. What the learner did not tick
 * is out of what it gives.
 */
@Component
class FreshLook {

	/** One reader shall not keep the whole service busy. */
	private static final int AT_ONCE = 8;

	private final Selections selections;

	private final Backpack backpack;

	private final Verification verification;

	private final Learners learners;

	private final ProgressOnPathways pathways;

	private final Clock clock;

	FreshLook(Selections selections, Backpack backpack, Verification verification, Learners learners,
			ProgressOnPathways pathways, Clock clock) {
		this.selections = selections;
		this.backpack = backpack;
		this.verification = verification.forHolder();
		this.learners = learners;
		this.pathways = pathways;
		this.clock = clock;
	}

	/**
	 * Where a badge stands.
	 *
	 * @param number counted from 1
	 */
	private record Place(int number, Selection.Entry entry, KeptFile kept) {
	}

	/** One badge as it is now. */
	private record Fresh(Place place, Verified verified) {

		ShownBadge shown(Disclosure disclosure, Learner learner) {
			return disclosure.of(this.place.number(), this.place.entry(), this.place.kept(), this.verified, learner);
		}

		VerificationReport report(Learner learner) {
			return this.verified.report().forRecipient(learner.proven());
		}

	}

	/**
	 * Everything, or empty when nothing of what was shared is left.
	 * @param share as it was found before anything else is looked up
	 */
	Mono<Look> at(Share share) {
		return Mono.zip(this.learners.find(share.learner()), this.selections.of(share.learner(), share.content()))
			.flatMap((both) -> shown(share, both.getT1(), both.getT2()));
	}

	/** One of its badges, or empty when there is none at that place. */
	Mono<ShownBadge> at(Share share, int number) {
		return Mono.zip(this.learners.find(share.learner()), this.selections.of(share.learner(), share.content()))
			.filter((both) -> number >= 1 && number <= both.getT2().entries().size())
			.zipWhen((both) -> fresh(number, both.getT2().entries().get(number - 1), both.getT1()))
			.map((all) -> all.getT2().shown(new Disclosure(share.travels()), all.getT1().getT1()));
	}

	private Mono<Look> shown(Share share, Learner learner, Selection selection) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Grounds grounds = new Grounds(now, now.plus(Look.LASTS));
		return this.backpack.files(learner.id(), selection.credentialIds())
			.collectMap(KeptFile::id)
			.flatMapIterable((kept) -> places(selection, kept))
			.flatMapSequential((place) -> fresh(place, grounds), AT_ONCE)
			.collectList()
			.filter((badges) -> selection.title() != null || !badges.isEmpty())
			.zipWhen((badges) -> progress(share, selection, badges, learner))
			.map((both) -> disclosed(share, learner, selection, both.getT1(), both.getT2().orElse(null), now))
			.map((shown) -> new Look(share, shown, grounds));
	}

	private static OpenedShare disclosed(Share share, Learner learner, Selection selection, List<Fresh> badges,
			@Nullable PathwayProgress progress, Instant now) {
		Disclosure disclosure = new Disclosure(share.travels());
		List<ShownBadge> shown = badges.stream().map((badge) -> badge.shown(disclosure, learner)).toList();
		return disclosure.of(share, learner, selection, shown, progress, now);
	}

	/** What was deleted since leaves its place empty. */
	private static List<Place> places(Selection selection, Map<String, KeptFile> kept) {
		List<Selection.Entry> entries = selection.entries();
		return IntStream.range(0, entries.size())
			.filter((index) -> kept.containsKey(entries.get(index).credentialId()))
			.mapToObj((index) -> new Place(index + 1, entries.get(index), kept.get(entries.get(index).credentialId())))
			.toList();
	}

	private Mono<Fresh> fresh(int number, Selection.Entry entry, Learner learner) {
		return this.backpack.files(learner.id(), List.of(entry.credentialId()))
			.next()
			.flatMap((kept) -> fresh(new Place(number, entry, kept)));
	}

	private Mono<Fresh> fresh(Place place, Grounds grounds) {
		return this.verification.verify(place.kept().original(), grounds).map((verified) -> new Fresh(place, verified));
	}

	private Mono<Fresh> fresh(Place place) {
		return this.verification.verify(place.kept().original()).map((verified) -> new Fresh(place, verified));
	}

	/**
	 * By what was found just now, so that it never says more than the badges below it.
	 */
	private Mono<Optional<PathwayProgress>> progress(Share share, Selection selection, List<Fresh> badges,
			Learner learner) {
		if (selection.pathwayId() == null || !share.travels().contains(Travels.PROGRESS)) {
			return Mono.just(Optional.empty());
		}
		List<VerificationReport> reports = badges.stream().map((badge) -> badge.report(learner)).toList();
		return this.pathways.of(selection.pathwayId(), reports).map(Optional::of).defaultIfEmpty(Optional.empty());
	}

}
