package nl.ransel.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.backpack.OwnCredential;
import nl.ransel.backpack.Upserted;
import nl.ransel.backpack.Upserting;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Standard;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.learner.Throttle;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** What a platform that was let in gets and brings. */
@Service
public class Providing {

	/** Each badge that is brought costs a verification. */
	private static final int MOST_BROUGHT = 120;

	/** Each page that is read is put together anew. */
	private static final int MOST_READ = 120;

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private final Backpack backpack;

	private final Upserting upserting;

	private final Verification verification;

	private final Learners learners;

	private final Activities activities;

	private final Throttle throttle;

	private final Clock clock;

	Providing(Backpack backpack, Upserting upserting, Verification verification, Learners learners,
			Activities activities, Throttle throttle, Clock clock) {
		this.backpack = backpack;
		this.upserting = upserting;
		this.verification = verification.forHolder();
		this.learners = learners;
		this.activities = activities;
		this.throttle = throttle;
		this.clock = clock;
	}

	/**
	 * The learner's own badges of a standard that are real and valid now. Oldest first,
	 * so that what comes in later does not move what was read before; those of Open
	 * Badges 2.0 latest first, as Badge Connect asks.
	 */
	public Mono<Portion> credentials(PlatformGrant grant, CredentialPage page, Standard standard) {
		return reading(grant).flatMap((learner) -> this.backpack.everything(learner.id())
			.filter((kept) -> isGivenOut(kept, learner, standard) && isLater(kept, page.since()))
			.map(Place::of)
			.sort((standard == Standard.OB_2_0) ? Place.OLDEST_FIRST.reversed() : Place.OLDEST_FIRST)
			.collectList()
			.flatMap((places) -> portion(learner.id(), page, places)));
	}

	/** Who the learner is. */
	public Mono<ProfileView> profile(PlatformGrant grant) {
		return reading(grant).map((learner) -> ProfileView.of(learner, grant));
	}

	/**
	 * Takes in a badge by the way of every import.
	 * @param otherwise code of the refusal of a badge by another standard
	 */
	public Mono<Upserted> bring(PlatformGrant grant, byte[] file, Standard standard, String otherwise) {
		return admitted("platform", grant, MOST_BROUGHT).flatMap((admitted) -> this.verification.verify(file))
			.map((badge) -> ofTheStandard(badge, standard, otherwise))
			.flatMap((badge) -> this.upserting.upsert(grant.learner(), badge))
			.delayUntil((upserted) -> noted(grant, upserted));
	}

	private Mono<Learner> reading(PlatformGrant grant) {
		return admitted("platform-read", grant, MOST_READ).flatMap((admitted) -> this.learners.find(grant.learner()))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("account.not-found")));
	}

	private Mono<Boolean> admitted(String what, PlatformGrant grant, int most) {
		return this.throttle.admits(what, grant.id(), most, WINDOW)
			.filter((admitted) -> admitted)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.TOO_MANY, "too-many-requests")));
	}

	private Mono<Portion> portion(LearnerId learner, CredentialPage page, List<Place> places) {
		List<Place> taken = page.cut(places, Place::size);
		return badges(learner, taken).map((badges) -> new Portion(badges, page, taken.size(), places.size()));
	}

	private boolean isGivenOut(ListedCredential kept, Learner learner, Standard standard) {
		return kept.report().standard() == standard && OwnCredential.of(kept, learner, this.clock.instant()).counts();
	}

	/**
	 * An old badge that came in lately is new to a platform that asks for what is new.
	 */
	private static boolean isLater(ListedCredential kept, @org.jspecify.annotations.Nullable Instant since) {
		Credential credential = kept.report().credential();
		Instant issued = (credential != null) ? credential.validFrom() : null;
		return since == null || kept.keptAt().isAfter(since) || (issued != null && issued.isAfter(since));
	}

	private Mono<List<PortableBadge>> badges(LearnerId learner, List<Place> places) {
		List<String> ids = places.stream().map(Place::id).toList();
		return this.backpack.findAll(learner, ids).collectMap(KeptCredential::id).map((found) -> inOrder(ids, found));
	}

	private static List<PortableBadge> inOrder(List<String> ids, Map<String, KeptCredential> found) {
		return ids.stream()
			.map(found::get)
			.filter(Objects::nonNull)
			.map((kept) -> PortableBadge.of(kept.original()))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Verified ofTheStandard(Verified badge, Standard standard, String otherwise) {
		if (badge.report().standard() != standard) {
			throw Problem.badRequest(otherwise);
		}
		return badge;
	}

	private Mono<Void> noted(PlatformGrant grant, Upserted upserted) {
		return (upserted.change() != Upserted.Change.NONE) ? this.activities.record(grant.learner(),
				Activity.of(Activity.Kind.IMPORTED).about(upserted.credential().listed().subject()).by(grant.name()))
				: Mono.empty();
	}

	/** Where a credential stands in the list. */
	private record Place(Instant keptAt, String id, long size) {

		static final Comparator<Place> OLDEST_FIRST = Comparator.comparing(Place::keptAt).thenComparing(Place::id);

		static Place of(ListedCredential kept) {
			return new Place(kept.keptAt(), kept.id(), kept.size());
		}

	}

}
