package nl.ransel.pathway;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.announcement.AnnouncedAchievements;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published pathways, as a learner sees them. */
@RestController
@RequestMapping(path = "/api/pathways", produces = MediaType.APPLICATION_JSON_VALUE)
class PathwayController {

	private final FollowingPathways following;

	private final MessageSource messages;

	private final AnnouncedAchievements announced;

	PathwayController(FollowingPathways following, AnnouncedAchievements announced, MessageSource messages) {
		this.following = following;
		this.announced = announced;
		this.messages = messages;
	}

	@GetMapping
	Mono<List<PathwayLineView>> list(@CurrentLearner LearnerId learner, Locale language) {
		return this.following.list(learner)
			.map((all) -> all.stream().map((seen) -> PathwayLineView.of(seen, language)).toList());
	}

	@GetMapping("/{id}")
	Mono<PathwayView> open(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.following.open(learner, id).flatMap((seen) -> view(seen, language));
	}

	@Operation(summary = "Follow it with a stack that fills itself; following it again changes nothing")
	@PutMapping("/{id}/following")
	Mono<PathwayView> follow(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.following.follow(learner, id, language).flatMap((seen) -> view(seen, language));
	}

	@Operation(summary = "Follow it no longer; its stack goes, the badges stay")
	@DeleteMapping("/{id}/following")
	Mono<PathwayView> unfollow(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.following.unfollow(learner, id).flatMap((seen) -> view(seen, language));
	}

	@Operation(summary = "The pathway as its publisher wrote it")
	@GetMapping("/{id}/file")
	Mono<ResponseEntity<byte[]>> file(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.following.file(learner, id)
			.map((file) -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(id + ".json").build().toString())
				.body(file));
	}

	/** With what institutions tell of the badges that are still to be earned. */
	private Mono<PathwayView> view(FollowingPathways.Seen seen, Locale language) {
		List<String> next = seen.progress()
			.standing()
			.next()
			.flatMap((open) -> open.requirement().badges())
			.flatMap(Requirement.Badge::achievements)
			.distinct()
			.toList();
		return this.announced.about(next, language)
			.collectList()
			.map((told) -> PathwayView.of(seen, told, this.messages, language));
	}

}
