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
class Providing {

	/** Each badge that is brought costs a verification. */
	private static final int MOST_BROUGHT = 120;

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
	 * The learner's own Open Badges 3.0 credentials that are real and valid now, oldest
	 * first, so that what comes in later does not move what was read before.
	 */
	Mono<CredentialsBody> credentials(LearnerId id, CredentialPage page) {
		return learner(id)
			.flatMap((learner) -> this.backpack.everything(id)
				.filter((kept) -> isGivenOut(kept, learner) && isLater(kept, page.since()))
				.map(Place::of)
				.sort(Comparator.comparing(Place::keptAt).thenComparing(Place::id))
				.collectList())
			.flatMap((places) -> badges(id, page.cut(places))
				.map((badges) -> new CredentialsBody(badges, page, places.size())));
	}

	/** Takes in a badge by the way of every import. */
	Mono<Upserted> bring(PlatformGrant grant, byte[] file) {
		return this.throttle.admits("platform", grant.id(), MOST_BROUGHT, WINDOW)
			.filter((admitted) -> admitted)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.TOO_MANY, "too-many-requests")))
			.flatMap((admitted) -> this.verification.verify(file))
			.map(Providing::ofTheStandard)
			.flatMap((badge) -> this.upserting.upsert(grant.learner(), badge))
			.delayUntil((upserted) -> noted(grant, upserted));
	}

	Mono<Learner> learner(LearnerId id) {
		return this.learners.find(id).switchIfEmpty(Mono.error(() -> Problem.notFound("account.not-found")));
	}

	private boolean isGivenOut(ListedCredential kept, Learner learner) {
		return kept.report().standard() == Standard.OB_3_0
				&& OwnCredential.of(kept, learner, this.clock.instant()).counts();
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

	private static Verified ofTheStandard(Verified badge) {
		if (badge.report().standard() != Standard.OB_3_0) {
			throw Problem.badRequest("platform.not-ob3");
		}
		return badge;
	}

	private Mono<Void> noted(PlatformGrant grant, Upserted upserted) {
		return (upserted.change() != Upserted.Change.NONE) ? this.activities.record(grant.learner(),
				Activity.of(Activity.Kind.IMPORTED).about(upserted.credential().listed().subject()).by(grant.name()))
				: Mono.empty();
	}

	/** Where a credential stands in the list. */
	private record Place(Instant keptAt, String id) {

		static Place of(ListedCredential kept) {
			return new Place(kept.keptAt(), kept.id());
		}

	}

}
