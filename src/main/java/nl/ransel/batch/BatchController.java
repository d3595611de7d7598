package nl.ransel.batch;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.verify.Question;
import nl.ransel.verify.Turns;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The public door for many at once. */
@RestController
@RequestMapping(path = "/api/verify/batch",
		consumes = { MediaType.APPLICATION_JSON_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE })
class BatchController {

	private static final String TEXT_CSV = "text/csv";

	private final Items items;

	private final BatchChecking checking;

	private final Turns turns;

	private final MessageSource messages;

	BatchController(Items items, BatchChecking checking, Turns turns, MessageSource messages) {
		this.items = items;
		this.checking = checking;
		this.turns = turns;
		this.messages = messages;
	}

	@Operation(summary = "Check up to 100 files and links",
			description = "Takes JSON, or a form with parts of a file (any name) and parts named link; 12 MiB together. One"
					+ " row for each badge, in the order of the items: as a JSON array, as NDJSON while the work goes on,"
					+ " or as CSV (RFC 4180, UTF-8, English column names; a cell that could be taken for a formula begins"
					+ " with an apostrophe). The link of a share of this service gives a row for each of its badges and"
					+ " counts as one visit. An item that cannot be read is a row without an outcome. Each item counts as"
					+ " one check for the limit. Nothing is stored.",
			requestBody = @RequestBody(required = true, content = {
					@Content(mediaType = "application/json", schema = @Schema(implementation = BatchRequest.class),
							examples = @ExampleObject("""
									{"items": [
									  {"name": "A. Jansen, BHV", "url": "https://badges.example/assertions/17",
									   "recipient": "a.jansen@student.example"},
									  {"name": "B. de Boer", "badge": "eyJhbGciOi…"}
									]}""")),
					@Content(mediaType = "multipart/form-data", schema = @Schema(implementation = Form.class)) }))
	@ApiResponse(responseCode = "200", description = "A row for each badge",
			content = {
					@Content(mediaType = "application/json",
							array = @ArraySchema(schema = @Schema(implementation = RowView.class))),
					@Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = RowView.class)),
					@Content(mediaType = TEXT_CSV, schema = @Schema(type = "string")) })
	@ApiResponse(responseCode = "400", description = "Nothing was sent, or more than 100 items",
			content = @Content(mediaType = "application/problem+json"))
	@ApiResponse(responseCode = "413", description = "More than 12 MiB was sent",
			content = @Content(mediaType = "application/problem+json"))
	@ApiResponse(responseCode = "429",
			description = "Too many checks in this minute; Retry-After says how long to wait",
			content = @Content(mediaType = "application/problem+json"))
	@PostMapping(produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE })
	Mono<ResponseEntity<Flux<RowView>>> rows(@Parameter(hidden = true) ServerWebExchange exchange,
			@Parameter(description = "An e-mail address or DID: are the badges this person's?") @RequestParam(
					required = false) @Nullable String recipient,
			Locale language) {
		return admitted(exchange, recipient).map((items) -> ResponseEntity.ok(rows(items, exchange, language)));
	}

	@PostMapping(produces = TEXT_CSV)
	Mono<ResponseEntity<Flux<String>>> csv(@Parameter(hidden = true) ServerWebExchange exchange,
			@RequestParam(required = false) @Nullable String recipient, Locale language) {
		return admitted(exchange, recipient)
			.map((items) -> rows(items, exchange, language).map(RowLines::of).startWith(RowLines.HEADER))
			.map((lines) -> ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(TEXT_CSV + ";charset=UTF-8;header=present"))
				.body(lines));
	}

	/** The items, when the client has turns for all of them. */
	private Mono<List<Item>> admitted(ServerWebExchange exchange, @Nullable String recipient) {
		return this.items.of(exchange.getRequest(), Question.about(recipient))
			.delayUntil((items) -> this.turns.take(exchange, items.size() - 1));
	}

	private Flux<RowView> rows(List<Item> items, ServerWebExchange exchange, Locale language) {
		String userAgent = exchange.getRequest().getHeaders().getFirst("User-Agent");
		return this.checking.check(items, userAgent).map((row) -> RowView.of(row, this.messages, language));
	}

	/** For the description of the API only. */
	record Form(@Schema(type = "array", format = "binary") List<String> file, List<String> link) {
	}

}
