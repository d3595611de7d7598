package nl.ransel.institution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import nl.ransel.kernel.Csv;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * What the people of an institution see of it: what was delivered and what became of it.
 * To whom is not kept with a delivery; its reference is the institution's own.
 */
@Service
class StaffRoom implements Deliveries {

	private static final String HEADER = Csv.line("reference", "achievement", "state", "receivedAt", "decidedAt",
			"reason", "code", "message");

	private final Awards awards;

	private final RegisteredInstitutions institutions;

	private final Refusals refusals;

	private final MessageSource messages;

	StaffRoom(Awards awards, RegisteredInstitutions institutions, Refusals refusals, MessageSource messages) {
		this.awards = awards;
		this.institutions = institutions;
		this.refusals = refusals;
		this.messages = messages;
	}

	Institution institution(String id) {
		return this.institutions.withId(id);
	}

	/** What was delivered and what was refused, newest first. */
	Mono<Page<StaffDeliveryView>> deliveries(String institution, StaffSearch search, @Nullable String after, int size,
			Locale language) {
		Mono<List<StaffDeliveryView>> delivered = Mono.justOrEmpty(search.delivered())
			.flatMap((which) -> this.awards.of(institution, which, after, size + 1))
			.map((page) -> page.items().stream().map(StaffDeliveryView::of).toList())
			.defaultIfEmpty(List.of());
		return delivered.zipWith(refused(institution, search, after, language).take(size + 1L).collectList(),
				(some, others) -> merged(some, others, size));
	}

	private static Page<StaffDeliveryView> merged(List<StaffDeliveryView> some, List<StaffDeliveryView> others,
			int size) {
		List<StaffDeliveryView> all = Stream.concat(some.stream(), others.stream())
			.sorted(StaffDeliveryView.NEWEST)
			.limit(size + 1L)
			.toList();
		return Page.cut(all, size, StaffDeliveryView::position);
	}

	/** What became of a reference, or why it was refused. */
	Mono<StaffDeliveryView> delivery(String institution, String reference, Locale language) {
		return this.awards.find(Award.id(institution(institution), reference))
			.map(StaffDeliveryView::of)
			.switchIfEmpty(refused(institution, StaffSearch.of(StaffSearch.REFUSED, reference), null, language)
				.filter((row) -> row.reference().equals(reference))
				.next())
			.switchIfEmpty(Mono.error(() -> Problem.notFound("award.unknown")));
	}

	/** The same columns in every language; the state and times as programs write them. */
	Flux<String> lines(String institution, StaffSearch search, Locale language) {
		Flux<StaffDeliveryView> delivered = (search.delivered() == null) ? Flux.empty()
				: this.awards.all(institution, search.delivered()).map(StaffDeliveryView::of);
		return Flux.mergeComparing(StaffDeliveryView.NEWEST, delivered, refused(institution, search, null, language))
			.map(StaffRoom::line)
			.startWith(HEADER);
	}

	private Flux<StaffDeliveryView> refused(String institution, StaffSearch search, @Nullable String after,
			Locale language) {
		return !search.refused() ? Flux.empty() : this.refusals.of(institution, search.reference(), after)
			.map((row) -> StaffDeliveryView.of(row, this.messages, language));
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
	public Mono<Boolean> isOwn(String institutionId, String achievementId) {
		return Mono.fromSupplier(() -> institution(institutionId).holds(achievementId))
			.filter((holds) -> holds)
			.switchIfEmpty(Mono.defer(() -> of(institutionId).any((one) -> one.achievementId().equals(achievementId))));
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

	private static String line(StaffDeliveryView view) {
		return Csv.line(view.reference(), view.achievement(), view.state(), view.receivedAt(), view.decidedAt(),
				view.reason(), view.code(), view.message());
	}

}
