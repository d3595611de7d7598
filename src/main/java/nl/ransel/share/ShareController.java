package nl.ransel.share;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.validation.Valid;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Randomness;
import nl.ransel.kernel.StepUp;
import nl.ransel.learner.LoginCheck;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own shares. */
@RestController
@RequestMapping("/api/shares")
class ShareController {

	private static final int PAGE = 20;

	private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

	private final Sharing sharing;

	private final OwnShares own;

	private final Warnings warnings;

	private final MessageSource messages;

	private final Randomness randomness;

	private final LoginCheck login;

	ShareController(Sharing sharing, OwnShares own, Warnings warnings, MessageSource messages, Randomness randomness,
			LoginCheck login) {
		this.sharing = sharing;
		this.own = own;
		this.warnings = warnings;
		this.messages = messages;
		this.randomness = randomness;
		this.login = login;
	}

	@Operation(summary = "Share a stack or some badges, which must all be the learner's own. "
			+ "With one's name it asks for a recent login")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<MadeShareView> make(@CurrentLearner LearnerId learner, @Valid @RequestBody ShareRequest request) {
		ShareWish wish = request.toWish(this.randomness);
		StepUp asked = wish.travels().contains(Travels.NAME) ? StepUp.RECENT : StepUp.NONE;
		return this.login.require(asked)
			.then(Mono.defer(() -> this.sharing.make(learner, wish)))
			.flatMap(this.own::view)
			.map((share) -> MadeShareView.of(share, wish.code()));
	}

	@Operation(summary = "What a share would give away that was not ticked; nothing is made yet")
	@PostMapping("/warnings")
	Mono<List<LeakView>> warnings(@CurrentLearner LearnerId learner, @Valid @RequestBody WarningsRequest request,
			Locale language) {
		return this.warnings.about(learner, request.content(), request.ticked())
			.map((leaks) -> leaks.stream().map((leak) -> LeakView.of(leak, this.messages, language)).toList());
	}

	@Operation(summary = "The learner's shares, newest first")
	@GetMapping
	Mono<Page<ShareView>> list(@CurrentLearner LearnerId learner, @RequestParam @Nullable String cursor) {
		return this.sharing.list(learner, cursor, PAGE).flatMap(this.own::views);
	}

	@Operation(summary = "One share, who looked, and what there is to see")
	@GetMapping("/{id}")
	Mono<ShareDetailView> find(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.sharing.find(learner, id).flatMap((share) -> this.own.detail(share, language));
	}

	@Operation(summary = "End it at once")
	@PostMapping("/{id}/end")
	Mono<ShareView> end(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.sharing.end(learner, id).flatMap(this.own::view);
	}

	@Operation(summary = "Give it a new link; the old one shows nothing from now on")
	@PostMapping("/{id}/renew")
	Mono<ShareView> renew(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.sharing.renew(learner, id).flatMap(this.own::view);
	}

	@Operation(summary = "The link as a QR code: a drawing")
	@Parameter(in = ParameterIn.QUERY, name = "download", allowEmptyValue = true, description = "As a file to keep")
	@GetMapping(path = "/{id}/qr.svg", produces = "image/svg+xml")
	Mono<ResponseEntity<String>> svg(@CurrentLearner LearnerId learner, @PathVariable String id,
			ServerHttpRequest request) {
		return this.sharing.code(learner, id).map((code) -> picture(SVG, "svg", request).body(code.svg()));
	}

	@Operation(summary = "The link as a QR code: a picture to print")
	@Parameter(in = ParameterIn.QUERY, name = "download", allowEmptyValue = true, description = "As a file to keep")
	@GetMapping(path = "/{id}/qr.png", produces = "image/png")
	Mono<ResponseEntity<byte[]>> png(@CurrentLearner LearnerId learner, @PathVariable String id,
			ServerHttpRequest request) {
		return this.sharing.code(learner, id)
			.map((code) -> picture(MediaType.IMAGE_PNG, "png", request).body(code.png()));
	}

	private static ResponseEntity.BodyBuilder picture(MediaType type, String extension, ServerHttpRequest request) {
		boolean download = request.getQueryParams().containsKey("download");
		ContentDisposition.Builder disposition = download ? ContentDisposition.attachment()
				: ContentDisposition.inline();
		String file = "ransel-qr." + extension;
		return ResponseEntity.ok()
			.contentType(type)
			.headers((headers) -> headers.setContentDisposition(disposition.filename(file).build()));
	}

}
