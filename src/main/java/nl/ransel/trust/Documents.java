package nl.ransel.trust;

import java.net.URI;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Fetches JSON that a verdict depends on. */
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
	 * @return the object, or a {@link Distrust} as error
	 */
	public Mono<Document> fetch(String address, Purpose purpose, String reason) {
		return Mono.fromCallable(() -> URI.create(address))
			.onErrorMap(IllegalArgumentException.class, (ex) -> Distrust.failed("bad-address").with("url", address))
			.flatMap((uri) -> fetch(uri, purpose, reason));
	}

	Mono<Document> fetch(URI address, Purpose purpose, String reason) {
		return this.remote.fetch(address, purpose).map((fetched) -> document(fetched, reason));
	}

	private static Document document(Fetched fetched, String reason) {
		if (fetched instanceof Unreachable unreachable) {
			throw Distrust.unreachable(reason, unreachable);
		}
		Answer answer = (Answer) fetched;
		if (!answer.found()) {
			throw Distrust.unknown(reason)
				.with("url", answer.uri().toString())
				.with("cause", "http-" + answer.status());
		}
		try {
			JsonNode json = StrictJson.parse(answer.body());
			if (json.isObject()) {
				return new Document(answer, json);
			}
		}
		catch (UnreadableBadge ex) {
			// falls through
		}
		throw Distrust.unknown(reason).with("url", answer.uri().toString()).with("cause", "not-json");
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
