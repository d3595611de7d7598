package nl.ransel.institution;

import java.util.Collection;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentStaff;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An institution for the people who work there, by what their login shows. */
@RestController
@RequestMapping("/api/staff")
class StaffController {

	private static final int MOST_LISTED = 200;

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final StaffRoom room;

	StaffController(StaffRoom room) {
		this.room = room;
	}

	@Operation(summary = "Whose staff one is")
	@GetMapping("/institution")
	Mono<InstitutionView> institution(@CurrentStaff String institution) {
		return Mono.fromSupplier(() -> InstitutionView.of(this.room.institution(institution)));
	}

	@Operation(summary = "What was delivered or refused, newest first",
			description = "reference finds what begins so; the state `refused` finds rows that were refused.")
	@GetMapping("/deliveries")
	Mono<Page<StaffDeliveryView>> deliveries(@CurrentStaff String institution, @RequestParam @Nullable String state,
			@RequestParam @Nullable String reference, @RequestParam @Nullable String cursor,
			@RequestParam(defaultValue = "50") int limit, Locale language) {
		return Mono.fromSupplier(() -> StaffSearch.of(state, reference))
			.flatMap((search) -> this.room.deliveries(institution, search, cursor,
					Math.max(1, Math.min(limit, MOST_LISTED)), language));
	}

	@Operation(summary = "The same as a file for spreadsheets, all of it")
	@GetMapping("/deliveries.csv")
	Mono<ResponseEntity<Flux<String>>> csv(@CurrentStaff String institution, @RequestParam @Nullable String state,
			@RequestParam @Nullable String reference, Locale language) {
		return Mono.fromSupplier(() -> StaffSearch.of(state, reference))
			.map((search) -> file("deliveries.csv", this.room.lines(institution, search, language)));
	}

	@Operation(summary = "One delivery by its reference")
	@GetMapping("/deliveries/{reference}")
	Mono<StaffDeliveryView> delivery(@CurrentStaff String institution, @PathVariable String reference,
			Locale language) {
		return this.room.delivery(institution, reference, language);
	}

	@Operation(summary = "The achievements there were deliveries for, the latest first")
	@GetMapping("/achievements")
	Mono<Collection<AchievementView>> achievements(@CurrentStaff String institution) {
		return this.room.achievements(institution);
	}

	private static ResponseEntity<Flux<String>> file(String name, Flux<String> lines) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(lines);
	}

	/** An institution, as JSON for its staff. */
	record InstitutionView(String id, String name) {

		static InstitutionView of(Institution institution) {
			return new InstitutionView(institution.id(), institution.name());
		}

	}

}
