package nl.ransel.share;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.receipt.Receipt;
import nl.ransel.receipt.Receipts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody with a link sees. No login, no session, no trace in any cache. */
@RestController
@RequestMapping("/s/{token}")
class PublicShareController {

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	private final Opening opening;

	private final SharePages pages;

	private final PublicAddress address;

	private final Receipts receipts;

	PublicShareController(Opening opening, SharePages pages, PublicAddress address, Receipts receipts) {
		this.opening = opening;
		this.pages = pages;
		this.address = address;
		this.receipts = receipts;
	}

	@Operation(summary = "What a link shows: a page, or the same as data",
			description = "Everything is verified at this moment. After its end a link answers 410.")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
	@GetMapping
	Mono<ResponseEntity<String>> page(@PathVariable String token,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers,
			@AuthenticationPrincipal @Nullable LearnerId learner, Locale language) {
		Reader reader = reader(headers, learner);
		if (reader.client() == Client.PREVIEW) {
			return Mono.just(html(HttpStatus.OK, this.pages.preview(language)));
		}
		return this.opening.open(token, reader)
			.map((share) -> html(HttpStatus.OK, this.pages.html(page(share, token, language))))
			.onErrorResume(Problem.class, (problem) -> closed(problem, language));
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<OpenedShareView>> data(@PathVariable String token,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers,
			@AuthenticationPrincipal @Nullable LearnerId learner, Locale language) {
		return this.opening.open(token, reader(headers, learner).whoGetsData())
			.map((share) -> this.pages.data(page(share, token, language)))
			.map((data) -> unseen(HttpStatus.OK).body(data));
	}

	@Operation(summary = "The picture of one of its badges, counted from 1")
	@GetMapping("/images/{number}")
	Mono<ResponseEntity<byte[]>> image(@PathVariable String token, @PathVariable int number) {
		return this.opening.image(token, number).map(PublicShareController::picture);
	}

	@Operation(summary = "A signed receipt of the check of one of its badges, counted from 1",
			description = "Verified at this moment. It holds no more than the page shows; see docs/receipt.md.")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = "application/jwt"))
	@GetMapping("/badges/{number}/receipt")
	Mono<ResponseEntity<String>> receipt(@PathVariable String token, @PathVariable int number,
			@Parameter(hidden = true) @RequestHeader HttpHeaders headers,
			@AuthenticationPrincipal @Nullable LearnerId learner, Locale language) {
		return this.opening.badge(token, number, reader(headers, learner).whoGetsData())
			.flatMap((badge) -> this.receipts.of(badge.report(), badge.content()))
			.map(Receipt::download)
			.onErrorResume(Problem.class, (problem) -> closed(problem, language));
	}

	private SharePage page(OpenedShare share, String token, Locale language) {
		return this.pages.page(share, this.address.of(new ShareToken(token)), language);
	}

	private static Reader reader(HttpHeaders headers, @Nullable LearnerId learner) {
		return Reader.of(headers.getFirst("User-Agent"), headers.getFirst("Sec-Fetch-Site"), learner);
	}

	private Mono<ResponseEntity<String>> closed(Problem problem, Locale language) {
		return switch (problem.kind()) {
			case NOT_FOUND -> Mono.just(html(HttpStatus.NOT_FOUND, this.pages.closed("unknown", language)));
			case GONE -> Mono.just(html(HttpStatus.GONE, this.pages.closed("ended", language)));
			default -> Mono.error(problem);
		};
	}

	/**
	 * The picture may be a drawing by strangers: as a page of its own it can do nothing.
	 */
	private static ResponseEntity<byte[]> picture(BadgeImage image) {
		return unseen(HttpStatus.OK).contentType(MediaType.parseMediaType(image.mediaType()))
			.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
			.header("X-Content-Type-Options", "nosniff")
			.body(image.bytes());
	}

	private static ResponseEntity<String> html(HttpStatus status, String page) {
		return unseen(status).contentType(HTML).body(page);
	}

	/** For nobody but who asked: no cache, no index, no word to other sites. */
	private static ResponseEntity.BodyBuilder unseen(HttpStatus status) {
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.header("X-Robots-Tag", "noindex, nofollow, noarchive")
			.header("Referrer-Policy", "no-referrer");
	}

}
