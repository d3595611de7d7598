package nl.ransel.trust;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Fetches documents that a verdict depends on. Every method gives a document or a
 * {@link Distrust} that leaves the question open.
 */
public final class Documents {

	private final Remote remote;

	public Documents(Remote remote) {
		this.remote = remote;
	}

	/**
	 * Fetches a JSON object.
	 * @param address where
	 * @param purpose why
	 * @param reason the reason to give when it cannot be had
	 */
	public Mono<Document> fetch(String address, Purpose purpose, String reason) {
		return text(address, purpose, reason).map((text) -> text.asDocument(reason));
	}

	/** Fetches a text. */
	Mono<Text> text(String address, Purpose purpose, String reason) {
		return Mono.fromCallable(() -> URI.create(address))
			.onErrorMap(IllegalArgumentException.class, (ex) -> Distrust.failed("bad-address").with("url", address))
			.flatMap((uri) -> this.remote.fetch(uri, purpose))
			.map((fetched) -> new Text(answer(fetched, reason)));
	}

	private static Answer answer(Fetched fetched, String reason) {
		if (fetched instanceof Unreachable unreachable) {
			throw Distrust.unreachable(reason, unreachable);
		}
		Answer answer = (Answer) fetched;
		if (!answer.found()) {
			throw Distrust.unknown(reason)
				.with("url", answer.uri().toString())
				.with("cause", "http-" + answer.status());
		}
		return answer;
	}

	/** A text that was fetched. */
	record Text(Answer answer) {

		String text() {
			return new String(this.answer.body(), StandardCharsets.UTF_8).strip();
		}

		Document asDocument(String reason) {
			try {
				JsonNode json = StrictJson.parse(this.answer.body());
				if (json.isObject()) {
					return new Document(this.answer, json);
				}
			}
			catch (UnreadableBadge ex) {
				// falls through
			}
			throw Distrust.unknown(reason).with("url", this.answer.uri().toString()).with("cause", "not-json");
		}

	}

	/**
	 * A JSON object that was fetched.
	 *
	 * @param answer how it came
	 * @param json what it says
	 */
	public record Document(Answer answer, JsonNode json) {
	}

}
