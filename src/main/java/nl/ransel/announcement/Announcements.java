package nl.ransel.announcement;

import java.util.Collection;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where announcements are kept. */
interface Announcements {

	Mono<Announcement> add(Announcement announcement);

	/** All of an institution, the latest changed first. */
	Flux<Announcement> of(String institutionId);

	Mono<Announcement> find(String institutionId, String id);

	/**
	 * Keeps it in place of the revision before.
	 * @return empty when somebody else changed it in the meantime
	 */
	Mono<Announcement> replace(Announcement next);

	/** False when there is no such one, or no longer as it was seen. */
	Mono<Boolean> remove(String institutionId, String id, int revision);

	/** Those that everybody sees, for any of these achievements. */
	Flux<Announcement> about(Collection<String> achievementIds);

}
