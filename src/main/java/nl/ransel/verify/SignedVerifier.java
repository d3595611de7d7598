package nl.ransel.verify;

import java.time.Clock;
import java.util.List;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.OpenBadges1;
import nl.ransel.format.OpenBadges2;
import nl.ransel.format.Reading;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.ResolvedKey;
import nl.ransel.verify.LinkedObjects.Linked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Verifies assertions that are signed as a JWS (Open Badges 2.0 and before). */
final class SignedVerifier {

	private final LinkedObjects links;

	private final SigningKeys keys;

	private final RevokedAssertions revoked;

	private final AssertionEndorsements endorsements;

	private final IssuerBinding binding;

	private final KnownIssuers issuers;

	private final Clock clock;

	SignedVerifier(LinkedObjects links, SigningKeys keys, RevokedAssertions revoked, AssertionEndorsements endorsements,
			IssuerBinding binding, KnownIssuers issuers, Clock clock) {
		this.links = links;
		this.keys = keys;
		this.revoked = revoked;
		this.endorsements = endorsements;
		this.binding = binding;
		this.issuers = issuers;
		this.clock = clock;
	}

	/** Whether an assertion, in the shape of 2.0, says that it is signed. */
	static boolean saysSigned(JsonNode assertion) {
		JsonNode type = assertion.path("verification").path("type");
		return (type.isArray() ? type.valueStream().toList() : List.of(type)).stream()
			.map((each) -> each.asString(""))
			.anyMatch((each) -> each.equals("SignedBadge") || each.equals("signed"));
	}

	/**
	 * Verifies.
	 * @param standard the assertion's standard
	 * @param jws the assertion and its signature
	 */
	Mono<VerificationReport> verify(Standard standard, Jws jws) {
		String format = "JWS " + jws.header().path("alg").asString("");
		JsonNode assertion = LinkedObjects.isLegacy(standard) ? OpenBadges1.assertion(jws.payload(), null)
				: jws.payload();
		Signed signed = new Signed(standard, format, jws, assertion);
		return Mono.fromCallable(() -> JwsHeader.of(jws.header()))
			.flatMap((header) -> this.links.of(standard, assertion)
				.onErrorMap(Distrust.class, SignedVerifier::open)
				.flatMap((linked) -> prove(signed, header, linked)))
			.onErrorResume(Distrust.class,
					(distrust) -> Mono.just(Draft.of(standard, format).with(distrust.answering(Name.PROOF))))
			.map((draft) -> draft.at(this.clock.instant()));
	}

	/** Without badge class or issuer there is no key to check the signature with. */
	private static Distrust open(Distrust distrust) {
		return distrust.reason().endsWith("-missing") ? distrust.leftOpen() : distrust;
	}

	private Mono<Draft> prove(Signed signed, JwsHeader header, Linked linked) {
		return this.keys.that(signed.standard(), signed.jws(), header, signed.assertion(), linked)
			.flatMap((candidate) -> further(signed, linked, candidate));
	}

	private Mono<Draft> further(Signed signed, Linked linked, SigningKeys.Candidate candidate) {
		ResolvedKey key = candidate.good();
		Check proof = from(key, Check.passed(Name.PROOF, "signature-good").withDetail(Seen.key(key)));
		Check issuer = from(key, candidate.issuer());
		IssuerTrust trust = this.binding.trust(issuer, linked.issuerId());
		Draft draft = Draft.of(signed.standard(), signed.format())
			.assured(new Assurance(signed.format(), proof, issuer, trust));
		if (issuer.is(Result.FAILED)) {
			return Mono.just(draft);
		}
		Reading reading = OpenBadges2.read(signed.standard(), signed.format(), signed.assertion(), linked.badgeClass(),
				linked.issuer());
		var credential = this.issuers.present(reading.credential(), trust);
		return Flux
			.concat(this.revoked.check(signed.assertion(), linked.issuer()),
					this.endorsements.check(signed.assertion(), linked))
			.collectList()
			.map((answers) -> draft.saying(credential)
				.with(new Validity(credential.validFrom(), credential.validUntil()).at(this.clock.instant()))
				.with(answers)
				.with(SchemaChecks.structure(reading)));
	}

	private static Check from(ResolvedKey key, Check check) {
		return (key.source() != null && key.at() != null) ? check.from(key.source(), key.at()) : check;
	}

	/**
	 * A signed assertion at hand.
	 *
	 * @param standard its standard
	 * @param format how it is signed
	 * @param jws as it came
	 * @param assertion in the shape of 2.0
	 */
	private record Signed(Standard standard, String format, Jws jws, JsonNode assertion) {
	}

}
