package nl.ransel.verify;

import java.net.URI;

import nl.ransel.credential.Standard;
import nl.ransel.format.OpenBadges1;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import nl.ransel.trust.Origins;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Fetches what an assertion before 3.0 links to: its badge class and its issuer. The
 * issuer is always asked for at its own address, for what others say about it proves
 * nothing.
 */
final class LinkedObjects {

	private final Remote remote;

	LinkedObjects(Remote remote) {
		this.remote = remote;
	}

	/**
	 * Fetches both, or gives a {@link Distrust} as error.
	 * @param standard the assertion's standard
	 * @param assertion in the shape of 2.0
	 */
	Mono<Linked> of(Standard standard, JsonNode assertion) {
		return badgeClass(standard, assertion.path("badge"))
			.flatMap((badge) -> issuer(standard, badge.path("issuer")).map((issuer) -> new Linked(badge, issuer)));
	}

	private Mono<JsonNode> badgeClass(Standard standard, JsonNode badge) {
		if (badge.isObject() && badge.has("name")) {
			return Mono.just(badge);
		}
		return fetch(idOf(badge), "badge-class").map((found) -> isLegacy(standard)
				? OpenBadges1.badgeClass(found.json(), found.location()) : same(found, "badge-class"));
	}

	/**
	 * The profile of an issuer that something links to, or a {@link Distrust} as error.
	 */
	Mono<JsonNode> issuer(Standard standard, JsonNode issuer) {
		// before 1.0 an issuer was no more than an origin
		if (standard == Standard.OB_0_5 && issuer.isObject()) {
			return Mono.just(issuer);
		}
		return fetch(idOf(issuer), "issuer").map((found) -> isLegacy(standard)
				? OpenBadges1.issuer(same(found, "issuer"), found.location()) : same(found, "issuer"));
	}

	/** An object with an id must be found where its id says. */
	private static JsonNode same(Found found, String what) {
		String id = found.json().path("id").asString(found.location().toString());
		if (!id.equals(found.location().toString())) {
			throw Distrust.failed(what + "-id-differs").with("id", id);
		}
		return found.json();
	}

	private Mono<Found> fetch(@Nullable String address, String what) {
		if (address == null || Origins.of(address).isEmpty()) {
			return Mono.error(Distrust.failed(what + "-not-linked"));
		}
		URI location = URI.create(address);
		return this.remote.fetch(location, Purpose.PROFILE).map((fetched) -> new Found(location, json(fetched, what)));
	}

	private static JsonNode json(Fetched fetched, String what) {
		if (fetched instanceof Unreachable unreachable) {
			throw Distrust.unreachable(what + "-unreachable", unreachable);
		}
		Answer answer = (Answer) fetched;
		JsonNode json = jsonOrNull(answer.body());
		if (answer.found() && json != null) {
			return json;
		}
		if (answer.found() || answer.absent()) {
			throw Distrust.failed(what + "-missing").with("url", answer.uri().toString());
		}
		throw Distrust.unknown(what + "-unreachable")
			.with("url", answer.uri().toString())
			.with("cause", "http-" + answer.status());
	}

	static @Nullable JsonNode jsonOrNull(byte[] body) {
		try {
			JsonNode json = StrictJson.parse(body);
			return json.isObject() ? json : null;
		}
		catch (UnreadableBadge ex) {
			return null;
		}
	}

	static boolean isLegacy(Standard standard) {
		return standard.compareTo(Standard.OB_2_0) < 0;
	}

	/** A link, or the id of an object. */
	static @Nullable String idOf(JsonNode node) {
		JsonNode one = node.isArray() ? node.path(0) : node;
		String id = one.isObject() ? one.path("id").asString("") : one.asString("");
		return id.isEmpty() ? null : id;
	}

	/** What was found, and where. */
	private record Found(URI location, JsonNode json) {
	}

	/**
	 * What an assertion links to, in the shape of 2.0.
	 *
	 * @param badgeClass what it was awarded for
	 * @param issuer who awarded it
	 */
	record Linked(JsonNode badgeClass, JsonNode issuer) {

		String issuerId() {
			return this.issuer.path("id").asString("");
		}

	}

}
