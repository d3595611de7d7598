package nl.ransel.institution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * What an institution does: push an award, ask what became of it, withdraw it. The answer
 * to a push is the same whether or not the person has an account.
 */
@Service
class Delivering {

	private final Awards awards;

	private final RecipientKey keys;

	private final Notices notices;

	private final RegisteredInstitutions institutions;

	private final Verification verification;

	private final AwardPictures pictures;

	private final Doorbell doorbell;

	private final Clock clock;

	Delivering(Awards awards, RecipientKey keys, Notices notices, RegisteredInstitutions institutions,
			Verification verification, AwardPictures pictures, Doorbell doorbell, Clock clock) {
		this.awards = awards;
		this.keys = keys;
		this.notices = notices;
		this.institutions = institutions;
		this.verification = verification.forHolder();
		this.pictures = pictures;
		this.doorbell = doorbell;
		this.clock = clock;
	}

	/**
	 * Delivers an award once, however often it is pushed. A repeated request is not
	 * judged again: what was delivered is delivered.
	 */
	Mono<Delivery> push(Institution institution, AwardRequest request) {
		return before(institution, request).switchIfEmpty(Mono.defer(() -> first(institution, request)));
	}

	/** The award as it stands. */
	Mono<Award> find(Institution institution, String reference) {
		return this.awards.find(Award.id(institution, reference))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("award.unknown")));
	}

	/** What the institution delivered, newest first. */
	Mono<Page<Award>> list(Institution institution, DeliverySearch search, @Nullable String after, int size) {
		return this.awards.of(institution.id(), search, after, size);
	}

	/**
	 * Takes back an award that waits; taking it back twice changes nothing. Open pages
	 * hear of it as they heard that it came.
	 */
	Mono<Award> withdraw(Institution institution, String reference) {
		return find(institution, reference).flatMap(this::withdrawn)
			.switchIfEmpty(Mono.defer(() -> find(institution, reference)))
			.filter((award) -> award.state() == Award.State.WITHDRAWN)
			.switchIfEmpty(Mono.error(() -> Problem.conflict("award.decided")));
	}

	private Mono<Award> withdrawn(Award award) {
		Award.Decision decision = new Award.Decision(now(), null, null, null);
		return this.awards
			.decide(award.id(), Award.State.WITHDRAWN, decision,
					this.institutions.untold(award.institutionId(), decision))
			.doOnNext((gone) -> this.notices.recipient(award).ifPresent(this.doorbell::ring));
	}

	private Mono<Delivery> before(Institution institution, AwardRequest request) {
		return this.awards.found(List.of(Award.id(institution, request.reference())))
			.next()
			.map((award) -> new Delivery(award.repeatedBy(request), true));
	}

	private Mono<Delivery> first(Institution institution, AwardRequest request) {
		return this.verification.verify(request.credential())
			.map((verified) -> allowed(institution, request, verified))
			.flatMap((verified) -> content(request, verified))
			.map((content) -> arrived(institution, request, content))
			.flatMap(this.awards::add)
			.doOnNext((award) -> this.doorbell.ring(request.recipient()))
			.map((award) -> new Delivery(award, false))
			.switchIfEmpty(Mono.defer(() -> before(institution, request)));
	}

	private Award arrived(Institution institution, AwardRequest request, AwardContent content) {
		String key = this.keys.of(request.recipient());
		Instant now = now();
		return Award.arrived(institution, request, key, content, now)
			.with(this.notices.of(request.recipient(), key, now));
	}

	private static Verified allowed(Institution institution, AwardRequest request, Verified verified) {
		AwardRules.refusal(institution, request.recipient(), verified.report()).ifPresent((refusal) -> {
			throw refusal;
		});
		return verified;
	}

	private Mono<AwardContent> content(AwardRequest request, Verified verified) {
		AwardContent plain = new AwardContent(verified.original(), verified.report(), null, request.message());
		return this.pictures.of(verified).map(plain::with).defaultIfEmpty(plain);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
