package nl.ransel.institution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.learner.Learners;
import nl.ransel.verify.Verification;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * What a learner does with awards. Theirs are those addressed to any identifier they have
 * proven, also when that was proven long after the award came.
 */
@Service
class Inbox {

	private final Awards awards;

	private final RecipientKey keys;

	private final RegisteredInstitutions institutions;

	private final Learners learners;

	private final Backpack backpack;

	private final Verification verification;

	private final AwardPictures pictures;

	private final LearnerEvents events;

	private final Activities activities;

	private final Clock clock;

	Inbox(Awards awards, RecipientKey keys, RegisteredInstitutions institutions, Learners learners, Backpack backpack,
			Verification verification, AwardPictures pictures, LearnerEvents events, Activities activities,
			Clock clock) {
		this.awards = awards;
		this.keys = keys;
		this.institutions = institutions;
		this.learners = learners;
		this.backpack = backpack;
		this.verification = verification.forHolder();
		this.pictures = pictures;
		this.events = events;
		this.activities = activities;
		this.clock = clock;
	}

	Mono<Page<Award>> waiting(LearnerId learner, @Nullable String after, int size) {
		return keys(learner).flatMap((keys) -> this.awards.waiting(keys, after, size));
	}

	Mono<BadgeImage> image(LearnerId learner, String id) {
		return find(learner, id).mapNotNull(Award::content)
			.flatMap(this::image)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("award.image-unknown")));
	}

	private Mono<BadgeImage> image(AwardContent content) {
		BadgeImage image = content.image();
		if (image == null || image.bytes().length > 0) {
			return Mono.justOrEmpty(image);
		}
		return this.pictures.inside(content);
	}

	/**
	 * Puts an award in the backpack. First it is kept and only then marked: whatever
	 * breaks off in between leaves it in the inbox, and accepting it again finds it kept.
	 */
	Mono<KeptCredential> accept(LearnerId learner, String id) {
		return find(learner, id).flatMap((award) -> award.waits() ? keep(learner, award) : kept(learner, award));
	}

	/** Declines it; declining it twice changes nothing. */
	Mono<Award> decline(LearnerId learner, String id, @Nullable String reason) {
		Award.Decision decision = new Award.Decision(now(), learner, null, reason);
		return find(learner, id).flatMap((award) -> decided(award, Award.State.DECLINED, decision))
			.switchIfEmpty(Mono.defer(() -> find(learner, id)))
			.filter((award) -> award.decidedBy(learner, Award.State.DECLINED))
			.switchIfEmpty(Mono.error(() -> Problem.conflict("award.decided")))
			.delayUntil((award) -> noted(learner, award, Activity.of(Activity.Kind.AWARD_DECLINED)))
			.delayUntil((award) -> changed(learner));
	}

	/** What this learner accepted and declined, newest first, without its content. */
	Flux<Award> decidedBy(LearnerId learner) {
		return keys(learner).flatMapMany((keys) -> this.awards.decidedBy(learner, keys));
	}

	private Mono<KeptCredential> keep(LearnerId learner, Award award) {
		return Mono.justOrEmpty(award.content())
			.flatMap((content) -> this.verification.verify(content.original()))
			.flatMap((verified) -> this.backpack.keep(learner, verified))
			.delayUntil((kept) -> marked(learner, award, kept))
			.delayUntil((kept) -> noted(learner, award,
					Activity.of(Activity.Kind.AWARD_ACCEPTED).about(kept.listed().subject())))
			.delayUntil((kept) -> changed(learner));
	}

	/**
	 * Empty when somebody else decided in the same moment, the institution or another
	 * account of the same person. The badge is the learner's all the same: it was kept
	 * while it waited for them.
	 */
	private Mono<Award> marked(LearnerId learner, Award award, KeptCredential kept) {
		return decided(award, Award.State.ACCEPTED, new Award.Decision(now(), learner, kept.id(), null));
	}

	private Mono<Award> decided(Award award, Award.State outcome, Award.Decision decision) {
		return this.awards.decide(award.id(), outcome, decision,
				this.institutions.untold(award.institutionId(), decision));
	}

	private Mono<Void> noted(LearnerId learner, Award award, Activity activity) {
		return this.activities.record(learner,
				activity.by(award.institutionName()).once("award:" + award.id() + ":" + activity.kind()));
	}

	private Mono<KeptCredential> kept(LearnerId learner, Award award) {
		Award.Decision decision = award.decision();
		if (decision == null || decision.credentialId() == null || !award.decidedBy(learner, Award.State.ACCEPTED)) {
			return Mono.error(Problem.conflict("award.decided"));
		}
		return this.backpack.find(learner, decision.credentialId())
			.switchIfEmpty(Mono.error(() -> Problem.conflict("award.decided")));
	}

	private Mono<Award> find(LearnerId learner, String id) {
		return keys(learner).flatMap((keys) -> this.awards.find(id, keys))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("award.unknown")));
	}

	private Mono<List<String>> keys(LearnerId learner) {
		return this.learners.find(learner).map((found) -> this.keys.of(found.proven()));
	}

	private Mono<Void> changed(LearnerId learner) {
		return this.events.changed(learner, LearnerEvents.Topic.AWARDS).onErrorComplete();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
