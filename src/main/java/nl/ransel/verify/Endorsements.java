package nl.ransel.verify;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.format.Standards;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Grounds;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Verifies what others say in support of a badge, its achievement or its issuer. Each
 * endorsement is a credential of its own; one that fails says nothing about the badge.
 */
final class Endorsements {

	static final int MAX = 10;

	private final CredentialProofs proofs;

	private final StatusChecks status;

	private final Clock clock;

	Endorsements(CredentialProofs proofs, StatusChecks status, Clock clock) {
		this.proofs = proofs;
		this.status = status;
		this.clock = clock;
	}

	Mono<Check> check(JsonNode credential) {
		List<Endorsed> all = Endorsed.in(credential);
		if (all.isEmpty()) {
			return Mono.just(Check.notApplicable(Name.ENDORSEMENTS, "none"));
		}
		return Flux.fromIterable(all)
			.take(MAX)
			.concatMap((endorsed) -> verify(endorsed))
			.collectList()
			.map((results) -> together(results, all.size()));
	}

	private Mono<Check> verify(Endorsed endorsed) {
		return Mono.fromCallable(() -> SecuredCredential.of(endorsed.endorsement()))
			.flatMap((secured) -> verify(secured, endorsed))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(distrust.answering(Name.ENDORSEMENTS)));
	}

	private Mono<Check> verify(SecuredCredential secured, Endorsed endorsed) {
		boolean endorsement = Standards.types(secured.claims()).contains("EndorsementCredential");
		if (!endorsement || endorsed.id().isEmpty() || !subject(secured.claims()).equals(endorsed.id())) {
			return Mono.error(Distrust.failed("endorses-other"));
		}
		return this.proofs.check(secured)
			.flatMap((assurance) -> assurance.holds() ? current(secured) : Mono.just(assurance.obstacle()));
	}

	/** Its own dates and its own status. */
	private Mono<Check> current(SecuredCredential secured) {
		return Mono.deferContextual((context) -> current(secured, Grounds.in(context)));
	}

	private Mono<Check> current(SecuredCredential secured, @Nullable Grounds grounds) {
		Validity validity = Dated.of(secured.claims());
		validity.turns(grounds);
		Check dates = validity.at(this.clock.instant());
		if (!dates.is(Result.PASSED)) {
			return Mono.just(dates);
		}
		return this.status.check(secured.claims(), secured.issuerId());
	}

	private static String subject(JsonNode endorsement) {
		JsonNode subject = endorsement.path("credentialSubject");
		return (subject.isArray() ? subject.path(0) : subject).path("id").asString("");
	}

	/** All answers as one. */
	static Check together(List<Check> results, int count) {
		Map<String, String> detail = new TreeMap<>();
		detail.put("count", String.valueOf(count));
		results.forEach((result) -> detail.put("endorsement." + detail.size(), result.reason()));
		if (results.stream().anyMatch((result) -> result.is(Result.FAILED))) {
			return Check.failed(Name.ENDORSEMENTS, "some-fail").withDetail(detail);
		}
		if (count > MAX || results.stream().anyMatch((result) -> result.is(Result.UNKNOWN))) {
			return Check.unknown(Name.ENDORSEMENTS, "some-unknown").withDetail(detail);
		}
		return Check.passed(Name.ENDORSEMENTS, "all-good").withDetail(detail);
	}

	/**
	 * An endorsement and the id of what it stands beside.
	 *
	 * @param id the badge's, the achievement's or the issuer's
	 * @param endorsement an object or a compact JWS
	 */
	record Endorsed(String id, JsonNode endorsement) {

		static List<Endorsed> in(JsonNode credential) {
			JsonNode subject = credential.path("credentialSubject");
			JsonNode achievement = (subject.isArray() ? subject.path(0) : subject).path("achievement");
			List<Endorsed> all = new ArrayList<>();
			Stream.of(credential, achievement.isArray() ? achievement.path(0) : achievement, credential.path("issuer"))
				.forEach((endorsed) -> beside(endorsed, all));
			return all;
		}

		private static void beside(JsonNode endorsed, List<Endorsed> all) {
			String id = endorsed.path("id").asString("");
			Stream.of("endorsement", "endorsementJwt")
				.map(endorsed::path)
				.flatMap((node) -> node.isArray() ? node.valueStream() : Stream.of(node))
				.filter((node) -> node.isObject() || node.isString())
				.forEach((node) -> all.add(new Endorsed(id, node)));
		}

	}

}
