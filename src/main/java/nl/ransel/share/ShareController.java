package nl.ransel.share;

import java.util.Locale;

import jakarta.validation.Valid;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

	ShareController(Sharing sharing, OwnShares own) {
		this.sharing = sharing;
		this.own = own;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Mono<ShareView> make(@CurrentLearner LearnerId learner, @Valid @RequestBody ShareRequest request) {
		return this.sharing.make(learner, request.toWish()).flatMap(this.own::view);
	}

	@GetMapping
	Mono<Page<ShareView>> list(@CurrentLearner LearnerId learner, @RequestParam @Nullable String cursor) {
		return this.sharing.list(learner, cursor, PAGE).flatMap(this.own::views);
	}

	@GetMapping("/{id}")
	Mono<ShareDetailView> find(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.sharing.find(learner, id).flatMap((share) -> this.own.detail(share, language));
	}

	@PostMapping("/{id}/end")
	Mono<ShareView> end(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.sharing.end(learner, id).flatMap(this.own::view);
	}

	@GetMapping("/{id}/qr.svg")
	Mono<ResponseEntity<String>> svg(@CurrentLearner LearnerId learner, @PathVariable String id,
			@RequestParam @Nullable String download) {
		return this.sharing.code(learner, id).map((code) -> picture(SVG, "svg", download).body(code.svg()));
	}

	@GetMapping("/{id}/qr.png")
	Mono<ResponseEntity<byte[]>> png(@CurrentLearner LearnerId learner, @PathVariable String id,
			@RequestParam @Nullable String download) {
		return this.sharing.code(learner, id)
			.map((code) -> picture(MediaType.IMAGE_PNG, "png", download).body(code.png()));
	}

	private static ResponseEntity.BodyBuilder picture(MediaType type, String extension, @Nullable String download) {
		ContentDisposition.Builder disposition = (download != null) ? ContentDisposition.attachment()
				: ContentDisposition.inline();
		String file = "ransel-qr." + extension;
		return ResponseEntity.ok()
			.contentType(type)
			.headers((headers) -> headers.setContentDisposition(disposition.filename(file).build()));
	}

}
