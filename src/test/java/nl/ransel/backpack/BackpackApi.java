package nl.ransel.backpack;

import java.nio.charset.StandardCharsets;

import nl.ransel.testing.Visitors.SignedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a learner's browser asks of the backpack. */
public final class BackpackApi {

	private static final JsonMapper JSON = new JsonMapper();

	private BackpackApi() {
	}

	static ResponseSpec preview(SignedIn learner, byte[] badge) {
		return learner.http().post().uri("/api/imports").bodyValue(badge).exchange();
	}

	static ResponseSpec keep(SignedIn learner, byte[] badge) {
		String digest = ContentDigest.of(badge).hex();
		return learner.http().post().uri("/api/credentials?digest={digest}", digest).bodyValue(badge).exchange();
	}

	/** Keeps a badge and gives its id. */
	public static String kept(SignedIn learner, SignedBadge badge) {
		byte[] bytes = badge.jws().getBytes(StandardCharsets.UTF_8);
		return json(keep(learner, bytes).expectStatus().isCreated()).path("id").asString();
	}

	public static ResponseSpec get(SignedIn learner, String uri, Object... values) {
		return learner.http().get().uri(uri, values).exchange();
	}

	public static JsonNode json(ResponseSpec answer) {
		return JSON.readTree(answer.expectBody().returnResult().getResponseBodyContent());
	}

}
