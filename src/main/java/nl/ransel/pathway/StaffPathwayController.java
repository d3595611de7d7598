package nl.ransel.pathway;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import nl.ransel.kernel.CurrentStaff;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The pathways of an institution, for its staff. */
@RestController
@RequestMapping(path = "/api/staff/pathways", produces = MediaType.APPLICATION_JSON_VALUE)
class StaffPathwayController {

	private final PublishingPathways publishing;

	private final MessageSource messages;

	StaffPathwayController(PublishingPathways publishing, MessageSource messages) {
		this.publishing = publishing;
		this.messages = messages;
	}

	@Operation(summary = "Drafts too, the latest changed first")
	@GetMapping
	Flux<StaffPathwayLineView> list(@CurrentStaff String institution) {
		return this.publishing.list(institution).map(StaffPathwayLineView::of);
	}

	@Operation(summary = "Begin a pathway",
			description = "The draft has the format of `/schemas/pathway.json` and may be incomplete: `findings` says "
					+ "what is still wrong. Id, version and the publisher's name are given by the service.")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<StaffPathwayView> begin(@CurrentStaff String institution, @Valid @RequestBody StaffPathwayRequest request,
			Locale language) {
		return this.publishing.begin(institution, request.pathway()).map((pathway) -> view(pathway, language));
	}

	@GetMapping("/{id}")
	Mono<StaffPathwayView> find(@CurrentStaff String institution, @PathVariable String id, Locale language) {
		return this.publishing.find(institution, id).map((pathway) -> view(pathway, language));
	}

	@Operation(summary = "Change the draft; learners see nothing of it yet")
	@ApiResponse(responseCode = "200", description = "As it is now")
	@ApiResponse(responseCode = "409", description = "`pathway.changed`: somebody else changed it after `revision`")
	@PutMapping("/{id}")
	Mono<StaffPathwayView> edit(@CurrentStaff String institution, @PathVariable String id,
			@Valid @RequestBody StaffPathwayRequest request, Locale language) {
		return this.publishing.edit(institution, id, request.revision(), request.pathway())
			.map((pathway) -> view(pathway, language));
	}

	@Operation(summary = "Show the draft to learners, as a new version")
	@ApiResponse(responseCode = "200", description = "Published")
	@ApiResponse(responseCode = "422", description = "`pathway.unfinished`: see `findings`")
	@PostMapping("/{id}/publish")
	Mono<StaffPathwayView> publish(@CurrentStaff String institution, @PathVariable String id,
			@RequestBody StaffPathwayRequest.Seen seen, Locale language) {
		return this.publishing.publish(institution, id, seen.revision()).map((pathway) -> view(pathway, language));
	}

	@Operation(summary = "Let nobody new follow it; whoever follows it already keeps it")
	@PostMapping("/{id}/withdraw")
	Mono<StaffPathwayView> withdraw(@CurrentStaff String institution, @PathVariable String id,
			@RequestBody StaffPathwayRequest.Seen seen, Locale language) {
		return this.publishing.withdraw(institution, id, seen.revision()).map((pathway) -> view(pathway, language));
	}

	@Operation(summary = "Throw away what was never published")
	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> remove(@CurrentStaff String institution, @PathVariable String id, @RequestParam int revision) {
		return this.publishing.remove(institution, id, revision);
	}

	@Operation(summary = "The draft as a file")
	@GetMapping("/{id}/file")
	Mono<ResponseEntity<byte[]>> file(@CurrentStaff String institution, @PathVariable String id) {
		return this.publishing.find(institution, id)
			.map((pathway) -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(id + ".json").build().toString())
				.body(pathway.draft().getBytes(StandardCharsets.UTF_8)));
	}

	private StaffPathwayView view(StaffPathway pathway, Locale language) {
		return StaffPathwayView.of(pathway, this.messages, language);
	}

}
