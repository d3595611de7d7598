package nl.ransel.verify;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.credential.Exhibits;
import nl.ransel.credential.Outcome.Reasons;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.OpenBadges1;
import nl.ransel.format.OpenBadges2;
import nl.ransel.format.Reading;
import nl.ransel.format.Standards;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import nl.ransel.verify.LinkedObjects.Linked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Verifies badges that prove themselves by being hosted where their issuer hosts them
 * (Open Badges 2.0 and before). A file is trusted for nothing but the address; the
 * assertion that counts is the one found there.
 */
final class HostedVerifier {

	private static final String FORMAT = "hosted";

	private final Remote remote;

	private final LinkedObjects links;

	private final AssertionEndorsements endorsements;

	private final IssuerBinding binding;

	private final KnownIssuers issuers;

	private final Clock clock;

	HostedVerifier(Remote remote, LinkedObjects links, AssertionEndorsements endorsements, IssuerBinding binding,
			KnownIssuers issuers, Clock clock) {
		this.remote = remote;
		this.links = links;
		this.endorsements = endorsements;
		this.binding = binding;
		this.issuers = issuers;
		this.clock = clock;
	}

	/**
	 * Verifies.
	 * @param standard the standard of the copy at hand
	 * @param copy the assertion as it came in, or null when only its address did
	 * @param location where it is hosted
	 */
	Mono<VerificationReport> verify(Standard standard, @Nullable JsonNode copy, URI location) {
		return this.remote.fetch(location, Purpose.ASSERTION)
			.flatMap((fetched) -> judge(standard, copy, location, fetched))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(unproven(standard, distrust)))
			.map((draft) -> draft.at(this.clock.instant()));
	}

	private static Draft unproven(Standard standard, Distrust distrust) {
		return Draft.of(standard, FORMAT).with(distrust.answering(Name.PROOF));
	}

	private Mono<Draft> judge(Standard standard, @Nullable JsonNode copy, URI location, Fetched fetched) {
		if (fetched instanceof Unreachable unreachable) {
			throw Distrust.unreachable("hosted-unreachable", unreachable);
		}
		Answer answer = (Answer) fetched;
		JsonNode json = LinkedObjects.jsonOrNull(answer.body());
		if (answer.status() == 410 || (json != null && json.path("revoked").booleanValue(false))) {
			return Mono.just(withdrawn(standard, answer, json));
		}
		HostedAssertion hosted = HostedAssertion.of(answer, json, location);
		if (copy != null) {
			hosted.mustAgreeWith(standard, copy);
		}
		return this.links.of(hosted.standard(), hosted.assertion())
			.doOnNext((linked) -> mustNameTheSameBadge(copy, linked))
			.flatMap((linked) -> this.endorsements.check(hosted.assertion(), linked)
				.map((endorsed) -> proven(hosted, linked, answer, endorsed)));
	}

	/** A file may hold its badge class whole; then its name is read there. */
	private static void mustNameTheSameBadge(@Nullable JsonNode copy, Linked linked) {
		JsonNode name = (copy != null) ? copy.path("badge").path("name") : MissingNode.getInstance();
		if (!name.isMissingNode() && !name.equals(linked.badgeClass().path("name"))) {
			throw Distrust.failed("copy-differs");
		}
	}

	/** The host takes it back, and with it every claim a file may still make. */
	private static Draft withdrawn(Standard standard, Answer answer, @Nullable JsonNode json) {
		String why = (json != null) ? json.path("revocationReason").asString("") : "";
		Map<String, String> detail = why.isEmpty() ? Map.of() : Map.of("revocationReason", why);
		return Draft.of(standard, FORMAT)
			.with(Check.notApplicable(Name.PROOF, "withdrawn"))
			.with(Check.failed(Name.STATUS, Reasons.REVOKED).withDetail(detail).from(answer.source(), answer.at()));
	}

	private Draft proven(HostedAssertion hosted, Linked linked, Answer answer, Check endorsed) {
		Reading reading = OpenBadges2.read(hosted.standard(), FORMAT, hosted.assertion(), linked.badgeClass(),
				linked.issuer());
		Check issuer = HostingScope.check(hosted.address(), linked).from(answer.source(), answer.at());
		Check proof = Check.passed(Name.PROOF, "hosted")
			.withDetail(Map.of(Exhibits.HOSTED, Hashes.sha256(answer.body())))
			.from(answer.source(), answer.at());
		var trust = this.binding.trust(issuer, linked.issuerId());
		var credential = this.issuers.present(reading.credential(), trust);
		Draft draft = Draft.of(hosted.standard(), FORMAT)
			.saying(credential)
			.assured(new Assurance(FORMAT, proof, issuer, trust));
		return issuer.is(Result.FAILED) ? draft
				: draft.with(new Validity(credential.validFrom(), credential.validUntil()).at(this.clock.instant()))
					.with(Check.passed(Name.STATUS, "still-hosted").from(answer.source(), answer.at()))
					.with(SchemaChecks.structure(reading))
					.with(endorsed);
	}

	/**
	 * An assertion as its host gives it.
	 *
	 * @param standard its standard
	 * @param assertion in the shape of 2.0
	 * @param address where it is
	 */
	record HostedAssertion(Standard standard, JsonNode assertion, String address) {

		static HostedAssertion of(Answer answer, @Nullable JsonNode json, URI location) {
			if (answer.absent()) {
				throw Distrust.failed("hosted-missing").with("url", location.toString());
			}
			if (!answer.found()) {
				throw Distrust.unknown("hosted-unreachable").with("cause", "http-" + answer.status());
			}
			Standard standard = (json != null) ? Standards.of(json).orElse(null) : null;
			if (standard == null || Standards.isVerifiableCredential(standard)) {
				throw Distrust.failed("hosted-no-assertion").with("url", location.toString());
			}
			mustBeFoundWhereItSays(Objects.requireNonNull(json), location);
			JsonNode assertion = LinkedObjects.isLegacy(standard) ? OpenBadges1.assertion(json, location) : json;
			if (SignedVerifier.saysSigned(assertion)) {
				throw Distrust.failed("not-hosted");
			}
			return new HostedAssertion(standard, assertion, location.toString());
		}

		private static void mustBeFoundWhereItSays(JsonNode json, URI location) {
			String id = json.path("id").asString(json.path("verify").path("url").asString(location.toString()));
			if (!id.equals(location.toString())) {
				throw Distrust.failed("hosted-id-differs").with("id", id);
			}
		}

		/** A file that says otherwise than the host has been changed. */
		void mustAgreeWith(Standard copyStandard, JsonNode copy) {
			JsonNode shaped = LinkedObjects.isLegacy(copyStandard) ? OpenBadges1.assertion(copy, null) : copy;
			JsonNode none = shaped.path("nothing");
			var file = OpenBadges2.read(copyStandard, FORMAT, shaped, none, none).credential();
			var host = OpenBadges2.read(this.standard, FORMAT, this.assertion, none, none).credential();
			String badge = LinkedObjects.idOf(shaped.path("badge"));
			boolean recipient = file.recipient().identities().isEmpty() || file.recipient().equals(host.recipient());
			boolean from = file.validFrom() == null || file.validFrom().equals(host.validFrom());
			boolean until = file.validUntil() == null || file.validUntil().equals(host.validUntil());
			boolean same = badge == null || badge.equals(LinkedObjects.idOf(this.assertion.path("badge")));
			if (!recipient || !from || !until || !same) {
				throw Distrust.failed("copy-differs");
			}
		}

	}

}
