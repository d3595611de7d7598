package nl.ransel.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import nl.ransel.announcement.Announcement.Words;
import nl.ransel.institution.Deliveries;
import nl.ransel.institution.Institutions;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.kernel.ReadableId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Staff of an institution announce its badges. Whatever belongs to another institution is
 * as unknown as what nobody wrote.
 */
@Service
class Announcing {

	/** Announcements of one institution. */
	static final int MOST = 500;

	private final Announcements announcements;

	private final Institutions institutions;

	private final Deliveries deliveries;

	private final Randomness randomness;

	private final Clock clock;

	Announcing(Announcements announcements, Institutions institutions, Deliveries deliveries, Randomness randomness,
			Clock clock) {
		this.announcements = announcements;
		this.institutions = institutions;
		this.deliveries = deliveries;
		this.randomness = randomness;
		this.clock = clock;
	}

	Flux<Announcement> list(String institution) {
		return this.announcements.of(institution);
	}

	Mono<Announcement> find(String institution, String id) {
		return this.announcements.find(institution, id)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("announcement.unknown")));
	}

	Mono<Announcement> add(String institution, Words words, boolean published) {
		return this.announcements.of(institution)
			.count()
			.filter((count) -> count < MOST)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("announcement.too-many", MOST)))
			.delayUntil((count) -> own(institution, words))
			.map((count) -> new Announcement(ReadableId.of(words.title().nl(), "badge", this.randomness), institution,
					1, published, words, now()))
			.flatMap(this.announcements::add);
	}

	Mono<Announcement> change(String institution, String id, int revision, Words words, boolean published) {
		return find(institution, id).delayUntil((found) -> own(institution, words))
			.map((found) -> found.as(revision).changed(words, published, now()))
			.flatMap(this.announcements::replace)
			.switchIfEmpty(Mono.error(() -> Problem.conflict("announcement.changed")));
	}

	Mono<Void> remove(String institution, String id, int revision) {
		return find(institution, id).map((found) -> found.as(revision))
			.flatMap((found) -> this.announcements.remove(institution, id, revision))
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> Problem.conflict("announcement.changed")))
			.then();
	}

	/** What everybody sees of an institution. */
	Mono<AnnouncedBy> announcedBy(String institution) {
		return Mono.justOrEmpty(this.institutions.nameOf(institution))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("institution.unknown")))
			.zipWith(this.announcements.of(institution).filter(Announcement::published).collectList())
			.map((both) -> new AnnouncedBy(institution, both.getT1(), both.getT2()));
	}

	/** It shows wherever the badge is named: nobody speaks of another's badge there. */
	private Mono<Boolean> own(String institution, Words words) {
		return Mono.justOrEmpty(words.achievementId())
			.flatMap((achievement) -> this.deliveries.isOwn(institution, achievement))
			.defaultIfEmpty(true)
			.filter((own) -> own)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("announcement.foreign-achievement")));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
