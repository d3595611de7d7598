package nl.ransel.share;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.receipt.Presentation;
import nl.ransel.receipt.Presentations;
import nl.ransel.receipt.Receipt;
import nl.ransel.receipt.Receipts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What anybody with a link sees. No login, no session, no trace in any cache. */
@RestController
@RequestMapping("/s/{token}")
class PublicShareController {

	static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	private final Opening opening;

	private final Door door;

	private final ReaderCookie cookie;

	private final RememberedLooks looks;

	private final SharePages pages;

	private final JsonMapper json;

	private final PublicAddress address;

	private final Receipts receipts;

	private final Presentations presentations;

	PublicShareController(Opening opening, Door door, ReaderCookie cookie, RememberedLooks looks, SharePages pages,
			JsonMapper json, PublicAddress address, Receipts receipts, Presentations presentations) {
		this.opening = opening;
		this.door = door;
		this.cookie = cookie;
		this.looks = looks;
		this.pages = pages;
		this.json = json;
		this.address = address;
		this.receipts = receipts;
		this.presentations = presentations;
	}

	@Operation(summary = "What a link shows: a page, or the same as data",
			description = "Everything was verified at the moment it names, seconds ago at most. After its end a link"
					+ " answers 410.")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE))
	@GetMapping
	Mono<ResponseEntity<byte[]>> page(@PathVariable String token, ServerHttpRequest request,
			@AuthenticationPrincipal @Nullable LearnerId learner, Locale language) {
		Reader reader = reader(request, learner);
		if (reader.client() == Client.PREVIEW) {
			return Mono.just(bytes(html(HttpStatus.OK, this.pages.preview(language))));
		}
		return this.opening.open(token, reader)
			.map((opened) -> answer(opened, Look.Kind.PAGE, token, request, language))
			.onErrorResume(Problem.class,
					(problem) -> closed(problem, token, language).map(PublicShareController::bytes));
	}

	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = OpenedShareView.class)))
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<byte[]>> data(@PathVariable String token, ServerHttpRequest request,
			@AuthenticationPrincipal @Nullable LearnerId learner, Locale language) {
		return this.opening.open(token, reader(request, learner).whoGetsData())
			.map((opened) -> answer(opened, Look.Kind.DATA, token, request, language));
	}

	@Operation(summary = "The badges as their issuers signed them, as a Verifiable Presentation",
			description = "Only those of which the learner let everything go along that is in them. Answers 404 when"
					+ " there are none.")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = Presentation.MEDIA_TYPE))
	@GetMapping(produces = Presentation.MEDIA_TYPE)
	Mono<ResponseEntity<String>> presentation(@PathVariable String token, ServerHttpRequest request,
			@AuthenticationPrincipal @Nullable LearnerId learner) {
		return this.opening.openWithFiles(token, reader(request, learner).whoGetsData())
			.flatMap((opened) -> this.presentations.of(opened.shown().originals()))
			.map(Presentation::download)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("share.no-originals")));
	}

	@Operation(summary = "The access code of a share, from the form on its page",
			description = "Programs send it along in the header Ransel-Access-Code instead.")
	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<String>> unlock(@PathVariable String token, ServerWebExchange exchange, Locale language) {
		return exchange.getFormData()
			.map((form) -> AccessCode.typed(Objects.requireNonNullElse(form.getFirst("code"), "")))
			.flatMap((code) -> this.door.unlock(token, code))
			.map((pass) -> admitted(HttpStatus.SEE_OTHER, pass, token)
				.location(here(token, exchange.getRequest().getQueryParams().getFirst("lang")))
				.body(""))
			.onErrorResume(Problem.class, (problem) -> closed(problem, token, language));
	}

	@Operation(summary = "The picture of one of its badges, counted from 1")
	@GetMapping("/images/{number}")
	Mono<ResponseEntity<byte[]>> image(@PathVariable String token, @PathVariable int number, ServerHttpRequest request,
			@AuthenticationPrincipal @Nullable LearnerId learner) {
		return this.opening.image(token, number, reader(request, learner)).map(PublicShareController::picture);
	}

	@Operation(summary = "A signed receipt of the check of one of its badges, counted from 1",
			description = "Verified at this moment. It holds no more than the page shows; see docs/receipt.md.")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = "application/jwt"))
	@GetMapping("/badges/{number}/receipt")
	Mono<ResponseEntity<String>> receipt(@PathVariable String token, @PathVariable int number,
			ServerHttpRequest request, @AuthenticationPrincipal @Nullable LearnerId learner, Locale language) {
		return this.opening.badge(token, number, reader(request, learner).whoGetsData())
			.flatMap((badge) -> this.receipts.of(badge.report(), badge.content()))
			.map(Receipt::download)
			.onErrorResume(Problem.class, (problem) -> closed(problem, token, language));
	}

	private ResponseEntity<byte[]> answer(Opened opened, Look.Kind kind, String token, ServerHttpRequest request,
			Locale language) {
		Packing packing = Packing.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING));
		byte[] body = this.looks.written(opened.look(), this.pages.form(kind, language, packing),
				(shown) -> packing.pack(written(kind, page(shown, token, language))));
		ResponseEntity.BodyBuilder answer = admitted(opened.pass(), token)
			.contentType((kind == Look.Kind.PAGE) ? HTML : MediaType.APPLICATION_JSON)
			.varyBy(HttpHeaders.ACCEPT_ENCODING);
		return ((packing == Packing.GZIP) ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).body(body);
	}

	private byte[] written(Look.Kind kind, SharePage page) {
		return (kind == Look.Kind.PAGE) ? this.pages.html(page).getBytes(StandardCharsets.UTF_8)
				: this.json.writeValueAsBytes(this.pages.data(page));
	}

	private SharePage page(OpenedShare share, String token, Locale language) {
		return this.pages.page(share, this.address.of(new ShareToken(token)), language);
	}

	static Reader reader(ServerHttpRequest request, @Nullable LearnerId learner) {
		HttpHeaders headers = request.getHeaders();
		Reader reader = Reader.of(headers.getFirst("User-Agent"), headers.getFirst("Sec-Fetch-Site"), learner);
		return (looksAhead(request) ? reader.ahead() : reader).with(ReaderCookie.in(request),
				headers.getFirst("Ransel-Access-Code"));
	}

	/**
	 * Who asks only whether it is there, or in case somebody may want it, has not looked.
	 */
	private static boolean looksAhead(ServerHttpRequest request) {
		String purpose = request.getHeaders().getFirst("Sec-Purpose");
		return request.getMethod() == HttpMethod.HEAD || (purpose != null && purpose.startsWith("prefetch"));
	}

	/** Back to the page itself; of the query only a language we speak goes along. */
	private static URI here(String token, @Nullable String language) {
		boolean spoken = "nl".equals(language) || "en".equals(language);
		return URI.create("/s/" + token + (spoken ? "?lang=" + language : ""));
	}

	private Mono<ResponseEntity<String>> closed(Problem problem, String token, Locale language) {
		return switch (problem.kind()) {
			case FORBIDDEN, TOO_MANY -> Mono.just(locked(problem, token, language));
			case NOT_FOUND -> Mono.just(html(HttpStatus.NOT_FOUND, this.pages.closed("unknown", language)));
			case GONE -> Mono.just(html(HttpStatus.GONE, this.pages.closed("ended", language)));
			default -> Mono.error(problem);
		};
	}

	/** Asking for the code is no refusal yet; a wrong one is. */
	private ResponseEntity<String> locked(Problem problem, String token, Locale language) {
		HttpStatus status = switch (problem.code()) {
			case "share.code-needed" -> HttpStatus.OK;
			case "share.locked" -> HttpStatus.TOO_MANY_REQUESTS;
			default -> HttpStatus.FORBIDDEN;
		};
		return html(status, this.pages.code(token, problem.code(), language));
	}

	private ResponseEntity.BodyBuilder admitted(@Nullable ReaderPass pass, String token) {
		return admitted(HttpStatus.OK, pass, token);
	}

	private ResponseEntity.BodyBuilder admitted(HttpStatus status, @Nullable ReaderPass pass, String token) {
		ResponseEntity.BodyBuilder answer = unseen(status);
		return (pass != null) ? answer.header(HttpHeaders.SET_COOKIE, this.cookie.of(pass, token).toString()) : answer;
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

	private static ResponseEntity<byte[]> bytes(ResponseEntity<String> page) {
		return ResponseEntity.status(page.getStatusCode())
			.headers(page.getHeaders())
			.body(String.valueOf(page.getBody()).getBytes(StandardCharsets.UTF_8));
	}

	static ResponseEntity.BodyBuilder unseen() {
		return unseen(HttpStatus.OK);
	}

	/** For nobody but who asked: no cache, no index, no word to other sites. */
	private static ResponseEntity.BodyBuilder unseen(HttpStatus status) {
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.header("X-Robots-Tag", "noindex, nofollow, noarchive")
			.header("Referrer-Policy", "no-referrer");
	}

}
