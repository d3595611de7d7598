package nl.ransel.verify;

import java.net.URI;
import java.util.List;
import java.util.Map;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.credential.Exhibits;
import nl.ransel.credential.Outcome.Reasons;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Asks whether an issuer took a credential back or put it on hold. A list that cannot be
 * had, is stale, forged or somebody else's leaves the question open; it never counts as a
 * yes or a no.
 */
final class StatusChecks {

	private final Remote remote;

	private final StatusLists lists;

	StatusChecks(Remote remote, StatusLists lists) {
		this.remote = remote;
		this.lists = lists;
	}

	/**
	 * Checks all entries of a credential.
	 * @param credential what it says
	 * @param issuerId its issuer
	 */
	Mono<Check> check(JsonNode credential, String issuerId) {
		return Mono.fromCallable(() -> StatusEntry.of(credential))
			.flatMapMany(Flux::fromIterable)
			.concatMap((entry) -> check(entry, credential.path("id").asString(""), issuerId))
			.collectList()
			.map(StatusChecks::together)
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(distrust.answering(Name.STATUS)));
	}

	private Mono<Check> check(JsonNode json, String credentialId, String issuerId) {
		return Mono.fromCallable(() -> StatusEntry.read(json))
			.flatMap((entry) -> Mono.fromCallable(() -> URI.create(entry.list()))
				.onErrorMap(IllegalArgumentException.class, (ex) -> Distrust.unknown("status-unreachable"))
				.flatMap((address) -> this.remote.fetch(address, Purpose.STATUS))
				.map(StatusChecks::answer)
				.flatMap((answer) -> this.lists.isSet(entry, answer, credentialId, issuerId)
					.map((set) -> verdict(entry, set, answer).from(answer.source(), answer.at()))))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(distrust.answering(Name.STATUS)));
	}

	private static Answer answer(Fetched fetched) {
		if (fetched instanceof Unreachable unreachable) {
			throw Distrust.unreachable("status-unreachable", unreachable);
		}
		Answer answer = (Answer) fetched;
		if (!answer.found()) {
			throw Distrust.unknown("status-unreachable")
				.with("url", answer.uri().toString())
				.with("cause", "http-" + answer.status());
		}
		return answer;
	}

	private static Check verdict(StatusEntry entry, boolean set, Answer answer) {
		Map<String, String> detail = Map.of("list", entry.list(), "purpose", entry.purpose(), Exhibits.LIST,
				Hashes.sha256(answer.body()));
		if (!set) {
			return Check.passed(Name.STATUS, "not-revoked").withDetail(detail);
		}
		String reason = entry.purpose().equals("suspension") ? Reasons.SUSPENDED : Reasons.REVOKED;
		return Check.failed(Name.STATUS, reason).withDetail(detail);
	}

	/** Revoked outweighs suspended, and that outweighs what could not be found out. */
	static Check together(List<Check> checks) {
		return checks.stream()
			.min((one, other) -> Integer.compare(weight(one), weight(other)))
			.orElseGet(() -> Check.notApplicable(Name.STATUS, "no-status"));
	}

	private static int weight(Check check) {
		if (check.is(Result.FAILED)) {
			return check.reason().equals(Reasons.REVOKED) ? 0 : 1;
		}
		return check.is(Result.UNKNOWN) ? 2 : 3;
	}

}
