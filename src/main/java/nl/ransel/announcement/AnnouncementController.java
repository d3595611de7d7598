package nl.ransel.announcement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import nl.ransel.kernel.CurrentStaff;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The announcements of an institution, for its staff. */
@RestController
@RequestMapping("/api/staff/announcements")
class AnnouncementController {

	private final Announcing announcing;

	AnnouncementController(Announcing announcing) {
		this.announcing = announcing;
	}

	@Operation(summary = "Also those that are not published, the latest changed first")
	@GetMapping
	Flux<AnnouncementView> list(@CurrentStaff String institution) {
		return this.announcing.list(institution).map(AnnouncementView::of);
	}

	@Operation(summary = "Announce a badge, or write down what is to be announced")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<AnnouncementView> add(@CurrentStaff String institution, @Valid @RequestBody AnnouncementRequest request) {
		return this.announcing.add(institution, request.words(), request.published()).map(AnnouncementView::of);
	}

	@GetMapping("/{id}")
	Mono<AnnouncementView> find(@CurrentStaff String institution, @PathVariable String id) {
		return this.announcing.find(institution, id).map(AnnouncementView::of);
	}

	@Operation(summary = "Change it; what is published changes at once",
			description = "409 `announcement.changed` when somebody else changed it after `revision`.")
	@PutMapping("/{id}")
	Mono<AnnouncementView> change(@CurrentStaff String institution, @PathVariable String id,
			@Valid @RequestBody AnnouncementRequest request) {
		return this.announcing.change(institution, id, request.revision(), request.words(), request.published())
			.map(AnnouncementView::of);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> remove(@CurrentStaff String institution, @PathVariable String id, @RequestParam int revision) {
		return this.announcing.remove(institution, id, revision);
	}

}
