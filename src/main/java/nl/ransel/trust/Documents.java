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

	/** Larger ones are read again: what is remembered must stay small. */
	private static final int LONGEST_REMEMBERED = 16 * 1024;

	private final Remote remote;

	private final Recent<URI, Reading> readings = new Recent<>(1_000);

	private final Recent<String, ControllerDocument> controllers = new Recent<>(1_000);

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
		return text(address, purpose, reason).map((text) -> document(text, reason));
	}

	/** Reads the same answer, as a memory of answers gives it, only once. */
	private Document document(Text text, String reason) {
		Answer answer = text.answer();
		Reading known = this.readings.get(answer.uri());
		if (known != null && known.body() == answer.body()) {
			return new Document(answer, known.json());
		}
		Document document = text.asDocument(reason);
		if (answer.body().length <= LONGEST_REMEMBERED) {
			this.readings.put(answer.uri(), new Reading(answer.body(), document.json()));
		}
		return document;
	}

	/**
	 * What a document says about the keys of its owner.
	 * @param id whose it is
	 * @param document the document
	 */
	ControllerDocument controller(String id, Document document) {
		Answer answer = document.answer();
		ControllerDocument known = this.controllers.get(id);
		if (known != null && known.json() == document.json()) {
			return known.seen(answer.source(), answer.at());
		}
		ControllerDocument read = ControllerDocument.of(id, document.json(), answer.source(), answer.at());
		if (answer.body().length <= LONGEST_REMEMBERED) {
			this.controllers.put(id, read);
		}
		return read;
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
	 * An answer that was read.
	 *
	 * @param body its bytes, the very same and not only equal ones
	 * @param json what they say, never changed
	 */
	private record Reading(byte[] body, JsonNode json) {
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
