package nl.ransel.institution;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.kernel.Problem;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * The link at the foot of a mail about awards. Looking at it changes nothing: programs
 * that check mail follow every link.
 */
@RestController
@RequestMapping(OptOutController.PATH + "{token}")
class OptOutController {

	static final String PATH = "/mail/";

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	private final OptingOut optingOut;

	private final OptOutPages pages;

	OptOutController(OptingOut optingOut, OptOutPages pages) {
		this.optingOut = optingOut;
		this.pages = pages;
	}

	@Operation(summary = "Asks whether mail about awards is to stop, or to come again")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
	@GetMapping
	Mono<ResponseEntity<String>> ask(@PathVariable String token, Locale language) {
		return this.optingOut.stopped(token)
			.map((stopped) -> html(HttpStatus.OK, this.pages.ask(token, stopped, language)))
			.onErrorResume(Problem.class, (problem) -> Mono.just(unknown(language)));
	}

	@Operation(summary = "Stops the mail, or with wish=resume has it come again",
			description = "Mail programs may do it at one click as RFC 8058 says.")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
	@PostMapping(consumes = { MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE })
	Mono<ResponseEntity<String>> act(@PathVariable String token, ServerWebExchange exchange, Locale language) {
		return exchange.getFormData()
			.flatMap((form) -> this.optingOut.stop(token, !"resume".equals(form.getFirst("wish"))))
			.map((stopped) -> html(HttpStatus.OK, this.pages.done(token, stopped, language)))
			.onErrorResume(Problem.class, (problem) -> Mono.just(unknown(language)));
	}

	private ResponseEntity<String> unknown(Locale language) {
		return html(HttpStatus.NOT_FOUND, this.pages.unknown(language));
	}

	private static ResponseEntity<String> html(HttpStatus status, String page) {
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.header("X-Robots-Tag", "noindex, nofollow, noarchive")
			.contentType(HTML)
			.body(page);
	}

}
