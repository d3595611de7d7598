package nl.ransel.announcement;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.institution.Deliveries;
import nl.ransel.kernel.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What institutions announce, for everybody: pages that need no login and no script. */
@RestController
class AnnouncedController {

	static final String PATH = "/institutions/";

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	private final Announcing announcing;

	private final Deliveries deliveries;

	private final AnnouncementPages pages;

	AnnouncedController(Announcing announcing, Deliveries deliveries, AnnouncementPages pages) {
		this.announcing = announcing;
		this.deliveries = deliveries;
		this.pages = pages;
	}

	@Operation(summary = "The page of an institution with the badges it announces")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
	@GetMapping(PATH + "{institution}")
	Mono<ResponseEntity<String>> institution(@PathVariable String institution, Locale language) {
		return this.announcing.announcedBy(institution)
			.filter((by) -> !by.all().isEmpty())
			.map((by) -> html(HttpStatus.OK, this.pages.institution(by, language)))
			.switchIfEmpty(Mono.fromSupplier(() -> unknown(language)))
			.onErrorResume(Problem.class, (none) -> Mono.just(unknown(language)));
	}

	@Operation(summary = "The page of a badge: how to earn it, and what comes next")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
	@GetMapping(PATH + "{institution}/{id}")
	Mono<ResponseEntity<String>> achievement(@PathVariable String institution, @PathVariable String id,
			Locale language) {
		return this.announcing.announcedBy(institution)
			.map((by) -> by.find(id)
				.map((one) -> html(HttpStatus.OK, this.pages.achievement(by, one, language)))
				.orElseGet(() -> unknown(language)))
			.onErrorResume(Problem.class, (none) -> Mono.just(unknown(language)));
	}

	@Operation(summary = "What the institutions that issue under this id tell, of this badge and of others")
	@GetMapping("/api/announcements")
	Flux<AnnouncedView> about(@RequestParam String issuer, @RequestParam(defaultValue = "") String achievement,
			Locale language) {
		return Flux.fromIterable(this.deliveries.issuing(List.of(issuer)))
			.concatMap(this.announcing::announcedBy)
			.filter((by) -> !by.all().isEmpty())
			.map((by) -> AnnouncedView.of(by, achievement, language));
	}

	private ResponseEntity<String> unknown(Locale language) {
		return html(HttpStatus.NOT_FOUND, this.pages.unknown(language));
	}

	private static ResponseEntity<String> html(HttpStatus status, String page) {
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noCache())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
			.contentType(HTML)
			.body(page);
	}

}
