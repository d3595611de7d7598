package nl.ransel.institution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;

import nl.ransel.kernel.Csv;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * What the people of an institution see of it: what was delivered and what became of it.
 * To whom is not kept with a delivery; its reference is the institution's own.
 */
@Service
class StaffRoom implements Deliveries {

	private static final String HEADER = Csv.line("reference", "achievement", "state", "receivedAt", "decidedAt",
			"reason");

	private final Awards awards;

	private final RegisteredInstitutions institutions;

	StaffRoom(Awards awards, RegisteredInstitutions institutions) {
		this.awards = awards;
		this.institutions = institutions;
	}

	Institution institution(String id) {
		return this.institutions.withId(id);
	}

	Mono<Page<Award>> deliveries(String institution, DeliverySearch search, @Nullable String after, int size) {
		return this.awards.of(institution, search, after, size);
	}

	Mono<Award> delivery(String institution, String reference) {
		return this.awards.find(Award.id(institution(institution), reference))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("award.unknown")));
	}

	/** The same columns in every language; the state and times as programs write them. */
	Flux<String> lines(String institution, DeliverySearch search) {
		return this.awards.all(institution, search).map(AwardStateView::of).map(StaffRoom::line).startWith(HEADER);
	}

	/** The achievements there were deliveries for, the latest first. */
	Mono<Collection<AchievementView>> achievements(String institution) {
		return this.awards.all(institution, new DeliverySearch(null, null))
			.mapNotNull(StaffRoom::seen)
			.collect(LinkedHashMap<String, AchievementView>::new,
					(found, one) -> found.merge(one.key(), one, AchievementView::before))
			.map(LinkedHashMap::values);
	}

	@Override
	public Flux<DeliveredAward> of(String institutionId) {
		return this.awards.all(institutionId, new DeliverySearch(null, null)).mapNotNull(DeliveredAward::of);
	}

	@Override
	public Set<String> issuing(Collection<String> issuerIds) {
		return this.institutions.issuing(issuerIds);
	}

	private static @Nullable AchievementView seen(Award award) {
		AwardedFor what = award.awardedFor();
		return (what != null) ? new AchievementView(what.id(), what.name(), award.receivedAt(), award.receivedAt())
				: null;
	}

	private static String line(AwardStateView view) {
		return Csv.line(view.reference(), view.achievement(), view.state(), view.receivedAt(), view.decidedAt(),
				view.reason());
	}

}
