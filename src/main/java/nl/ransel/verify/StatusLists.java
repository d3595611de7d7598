package nl.ransel.verify;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.format.StrictJson;
import nl.ransel.format.Tokens;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Bitstring;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Fetched.Answer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/**
 * Looks a credential up in a status list, after making sure that the list is its issuer's
 * word of today. Gives a {@link Distrust} that leaves the question open when it is not.
 */
final class StatusLists {

	private final CredentialProofs proofs;

	private final Scheduler cpu;

	private final Clock clock;

	StatusLists(CredentialProofs proofs, Scheduler cpu, Clock clock) {
		this.proofs = proofs;
		this.cpu = cpu;
		this.clock = clock;
	}

	/**
	 * Whether the list says so.
	 * @param entry where to look
	 * @param answer the list as it came
	 * @param credentialId the credential's id
	 * @param issuerId the credential's issuer
	 */
	Mono<Boolean> isSet(StatusEntry entry, Answer answer, String credentialId, String issuerId) {
		if (entry.kind() == StatusEntry.Kind.REVOCATION_LIST) {
			return Mono.fromCallable(() -> RevocationList.read(json(answer), issuerId).holds(named(credentialId)));
		}
		return Mono.fromCallable(() -> credential(answer))
			.flatMap((list) -> this.proofs.check(list)
				.map((assurance) -> trusted(entry, list, assurance, issuerId))
				.flatMap((claims) -> Mono.fromCallable(() -> bit(entry, claims)).subscribeOn(this.cpu)));
	}

	/** What has no id, or does not show it, stands in no list of ids. */
	private static String named(String credentialId) {
		if (credentialId.isEmpty()) {
			throw Distrust.unknown("status-no-id");
		}
		return credentialId;
	}

	private static SecuredCredential credential(Answer answer) {
		try {
			return SecuredCredential.of(Tokens.document(answer.body())).orElseThrow();
		}
		catch (UnreadableBadge | Distrust ex) {
			throw Distrust.unknown("status-list-unreadable");
		}
	}

	private static JsonNode json(Answer answer) {
		try {
			JsonNode json = StrictJson.parse(answer.body());
			if (json.isObject()) {
				return json;
			}
		}
		catch (UnreadableBadge ex) {
			// falls through
		}
		throw Distrust.unknown("status-list-unreadable").with("url", answer.uri().toString());
	}

	private JsonNode trusted(StatusEntry entry, SecuredCredential list, Assurance assurance, String issuerId) {
		JsonNode claims = list.claims();
		if (!assurance.holds()) {
			Check why = assurance.obstacle();
			throw Distrust.unknown(why.is(Check.Result.UNKNOWN) ? "status-list-unverified" : "status-list-forged")
				.with("cause", why.reason());
		}
		if (!list.issuerId().equals(issuerId)) {
			throw Distrust.unknown("status-list-foreign").with("issuer", list.issuerId());
		}
		if (!Dated.of(claims).at(this.clock.instant()).is(Check.Result.PASSED)) {
			throw Distrust.unknown("status-list-stale");
		}
		if (!claims.path("id").isMissingNode() && !sameList(claims.path("id").asString(""), entry.list())) {
			throw Distrust.unknown("status-list-mismatch").with("id", claims.path("id").asString(""));
		}
		return claims;
	}

	private static boolean sameList(String id, String address) {
		return id.replaceAll("#.*$", "").equals(address.replaceAll("#.*$", ""));
	}

	private static boolean bit(StatusEntry entry, JsonNode claims) {
		JsonNode subject = claims.path("credentialSubject").isArray() ? claims.path("credentialSubject").path(0)
				: claims.path("credentialSubject");
		boolean kind = values(claims.path("type")).contains(entry.kind().credentialType())
				&& values(subject.path("type")).contains(entry.kind().subjectType());
		if (!kind || !values(subject.path("statusPurpose")).contains(entry.purpose())) {
			throw Distrust.unknown("status-list-mismatch").with("purpose", subject.path("statusPurpose").toString());
		}
		String encoded = subject.path("encodedList").asString("");
		return ((entry.kind() == StatusEntry.Kind.LIST_2021) ? Bitstring.expandOlder(encoded)
				: Bitstring.expand(encoded))
			.get(entry.index());
	}

	private static List<String> values(JsonNode node) {
		Stream<JsonNode> each = node.isArray() ? node.valueStream() : Stream.of(node);
		return each.map((value) -> value.asString("")).toList();
	}

}
