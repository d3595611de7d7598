package nl.ransel.consent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The texts for everybody, and the learner's yes. */
@RestController
@RequestMapping("/api/consent")
class ConsentController {

	private final Texts texts;

	private final Consenting consenting;

	ConsentController(Texts texts, Consenting consenting) {
		this.texts = texts;
		this.consenting = consenting;
	}

	@Operation(summary = "The terms and the privacy text in force, as Markdown. Needs no login")
	@GetMapping("/texts")
	TextsView texts(Locale language) {
		return TextsView.of(this.texts, language);
	}

	@Operation(summary = "What the learner agreed to, and when; oldest first")
	@GetMapping
	Mono<List<AcceptanceView>> list(@CurrentLearner(withoutConsent = true) LearnerId learner) {
		return this.consenting.of(learner).map(AcceptanceView::of).collectList();
	}

	@Operation(summary = "Agree to the texts of this version, which must be the one in force")
	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> agree(@CurrentLearner(withoutConsent = true) LearnerId learner, @RequestBody ConsentRequest request) {
		return (request.version() != null) ? this.consenting.agree(learner, request.version())
				: Mono.error(Problem.badRequest("consent.no-version"));
	}

	record ConsentRequest(@Nullable String version) {
	}

	/** The texts in the reader's language. */
	record TextsView(String version, String terms, String privacy, @Nullable String changes) {

		static TextsView of(Texts texts, Locale language) {
			Texts.Text text = texts.in(language);
			return new TextsView(texts.version(), text.terms(), text.privacy(), text.changes());
		}

	}

	/** What was agreed to, and when. */
	record AcceptanceView(String version, Instant at) {

		static AcceptanceView of(Acceptance acceptance) {
			return new AcceptanceView(acceptance.version(), acceptance.at());
		}

	}

}
