package nl.ransel.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.Outcome.Reasons;
import nl.ransel.credential.Standard;
import nl.ransel.format.Standards;
import nl.ransel.trust.Distrust;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * A credential inside a CLR, which stands by itself: the outer signature vouches that it
 * was put in, not that it is true.
 *
 * @param outcome what verifying it gave
 * @param subject id of whom it is about, or empty
 */
record InnerCredential(Outcome outcome, String subject) {

	static Mono<InnerCredential> verify(CredentialVerifier verifier, JsonNode node) {
		return Mono.fromCallable(() -> SecuredCredential.of(node))
			.flatMap((secured) -> verify(verifier, secured))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(new InnerCredential(Outcome.INVALID, "")));
	}

	private static Mono<InnerCredential> verify(CredentialVerifier verifier, SecuredCredential secured) {
		String subject = subjectOf(secured.claims());
		// a CLR inside a CLR is not opened further
		return Standards.of(secured.claims())
			.filter(Standard.OB_3_0::equals)
			.map((standard) -> verifier.verify(standard, secured)
				.map((report) -> new InnerCredential(report.outcome(), subject)))
			.orElseGet(() -> Mono.just(new InnerCredential(Outcome.INDETERMINATE, subject)));
	}

	private static String subjectOf(JsonNode claims) {
		JsonNode subject = claims.path("credentialSubject");
		return (subject.isArray() ? subject.path(0) : subject).path("id").asString("");
	}

	/**
	 * A CLR is as good as the weakest credential in it. Each is named in the detail of
	 * the answer it decides.
	 */
	static Draft weigh(Draft outer, JsonNode clr, List<InnerCredential> inner) {
		Map<String, String> outcomes = new LinkedHashMap<>();
		inner.forEach((each) -> outcomes.put("inner." + outcomes.size(), each.outcome().name()));
		Set<Outcome> all = Set.copyOf(inner.stream().map(InnerCredential::outcome).toList());
		String subject = subjectOf(clr);
		boolean others = !subject.isEmpty()
				&& inner.stream().anyMatch((each) -> !each.subject().isEmpty() && !each.subject().equals(subject));
		Draft draft = outer;
		if (all.contains(Outcome.INVALID)) {
			draft = draft.with(Check.failed(Name.PROOF, "inner-invalid"));
		}
		else if (others) {
			draft = draft.with(Check.failed(Name.SCHEMA, "inner-other-subject"));
		}
		else if (all.contains(Outcome.INDETERMINATE)) {
			draft = draft.with(Check.unknown(Name.PROOF, "inner-unknown"));
		}
		return noted(dated(withStatus(draft, all), all), outcomes);
	}

	private static Draft withStatus(Draft draft, Set<Outcome> all) {
		if (all.contains(Outcome.REVOKED)) {
			return draft.with(Check.failed(Name.STATUS, Reasons.REVOKED));
		}
		boolean revoked = draft.checks()
			.stream()
			.anyMatch((check) -> check.name() == Name.STATUS && check.is(Result.FAILED));
		return (all.contains(Outcome.SUSPENDED) && !revoked) ? draft.with(Check.failed(Name.STATUS, Reasons.SUSPENDED))
				: draft;
	}

	private static Draft dated(Draft draft, Set<Outcome> all) {
		boolean failed = draft.checks()
			.stream()
			.anyMatch((check) -> check.name() == Name.DATES && check.is(Result.FAILED));
		if (failed) {
			return draft;
		}
		if (all.contains(Outcome.EXPIRED)) {
			return draft.with(Check.failed(Name.DATES, Reasons.EXPIRED));
		}
		return all.contains(Outcome.NOT_YET_VALID) ? draft.with(Check.failed(Name.DATES, Reasons.NOT_YET_VALID))
				: draft;
	}

	private static Draft noted(Draft draft, Map<String, String> outcomes) {
		return draft.with(draft.checks().stream().filter((check) -> check.name() == Name.PROOF).map((check) -> {
			Map<String, String> detail = new TreeMap<>(check.detail());
			detail.putAll(outcomes);
			return check.withDetail(detail);
		}).toList());
	}

}
