package nl.ransel.verify;

import java.util.Map;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Exhibits;
import nl.ransel.credential.Outcome.Reasons;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Documents;
import nl.ransel.trust.Documents.Document;
import nl.ransel.trust.Purpose;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Looks a signed assertion up in the list of those its issuer took back. */
final class RevokedAssertions {

	private final Documents documents;

	RevokedAssertions(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Checks.
	 * @param assertion the assertion
	 * @param issuer its issuer's profile, which names the list
	 */
	Mono<Check> check(JsonNode assertion, JsonNode issuer) {
		String list = LinkedObjects.idOf(issuer.path("revocationList"));
		if (list == null) {
			return Mono.just(Check.notApplicable(Name.STATUS, "no-status"));
		}
		return this.documents.fetch(list, Purpose.STATUS, "status-unreachable")
			.map((found) -> verdict(assertion, found))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(distrust.leftOpen().answering(Name.STATUS)));
	}

	private static Check verdict(JsonNode assertion, Document list) {
		JsonNode json = list.json();
		// a list of 2.0 says what it is; before that there was only the map
		boolean revoked = json.has("revokedAssertions") || json.has("type")
				? listed(assertion, json.path("revokedAssertions")) : mapped(assertion, json);
		Check check = revoked ? Check.failed(Name.STATUS, Reasons.REVOKED) : Check.passed(Name.STATUS, "not-revoked");
		return check.withDetail(Map.of(Exhibits.LIST, Hashes.sha256(list.answer().body())))
			.from(list.answer().source(), list.answer().at());
	}

	/** Strings, or objects with an id or a uid; the only one may stand by itself. */
	private static boolean listed(JsonNode assertion, JsonNode entries) {
		boolean one = entries.isObject() || entries.asString("").contains(":");
		if (!entries.isArray() && !one) {
			throw Distrust.unknown("status-list-unreadable");
		}
		return (one ? Stream.of(entries) : entries.valueStream())
			.flatMap((entry) -> entry.isObject()
					? Stream.of(entry.path("id").asString(""), entry.path("uid").asString(""))
					: Stream.of(entry.asString("")))
			.filter((entry) -> !entry.isEmpty())
			.anyMatch((entry) -> entry.equals(assertion.path("id").asString(""))
					|| entry.equals(assertion.path("uid").asString("")));
	}

	/** Before 2.0 the list was a map from uid to reason. */
	private static boolean mapped(JsonNode assertion, JsonNode map) {
		return Stream.of("uid", "id")
			.map((member) -> assertion.path(member).asString(""))
			.anyMatch((id) -> !id.isEmpty() && map.has(id));
	}

}
