package nl.ransel.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Contexts;
import nl.ransel.trust.Distrust;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifies for whoever holds the badge. A base proof of {@code ecdsa-sd-2023} is good
 * when everything can be derived from it and what is derived verifies: then the issuer
 * signed every statement.
 */
final class HolderVerification implements Verification {

	private static final JsonMapper JSON = new JsonMapper();

	private final BadgeReader reader = new BadgeReader();

	private final Verification verifier;

	private final Contexts contexts;

	private final Deriving deriving;

	private final Refreshing refreshing;

	private final Scheduler cpu;

	HolderVerification(Verification verifier, Contexts contexts, Deriving deriving, Refreshing refreshing,
			Scheduler cpu) {
		this.verifier = verifier;
		this.contexts = contexts;
		this.deriving = deriving;
		this.refreshing = refreshing;
		this.cpu = cpu;
	}

	@Override
	public Mono<Verified> verify(byte[] file) {
		return this.verifier.verify(file).flatMap(this::tried);
	}

	@Override
	public Mono<Verified> verify(URI location) {
		return this.verifier.verify(location).flatMap(this::tried);
	}

	@Override
	public Mono<NewerVersion> newer(Verified badge) {
		return this.refreshing.newer(badge);
	}

	private Mono<Verified> tried(Verified badge) {
		return base(badge)
			.map((credential) -> derived(credential).flatMap(this.verifier::verify)
				.map((derived) -> told(derived.report()))
				.onErrorResume(Distrust.class, (distrust) -> Mono.just(instead(badge.report(), distrust)))
				.map((report) -> new Verified(badge.original(), badge.mediaType(), report)))
			.orElseGet(() -> Mono.just(badge));
	}

	/** The credential, when a base proof is all it has. */
	private Optional<ObjectNode> base(Verified badge) {
		boolean refused = badge.report()
			.checks()
			.stream()
			.anyMatch((check) -> check.is(Result.FAILED) && check.reason().equals("base-proof"));
		try {
			return (refused && this.reader.read(badge.original()).document() instanceof BadgeDocument.Json json)
					? Optional.of((ObjectNode) json.json()) : Optional.empty();
		}
		catch (UnreadableBadge ex) {
			return Optional.empty();
		}
	}

	private Mono<byte[]> derived(ObjectNode credential) {
		return this.contexts.gather(credential)
			.flatMap((contexts) -> Mono.fromCallable(() -> derived(credential, contexts)).subscribeOn(this.cpu));
	}

	private byte[] derived(ObjectNode credential, Contexts.ContextSet contexts) {
		ObjectNode proof = DataIntegrityProof.of(credential)
			.stream()
			.filter((each) -> BaseProof.is(each.path("proofValue").asString("")))
			.map(JsonNode::asObject)
			.findFirst()
			.orElseThrow(() -> Distrust.failed("base-proof"));
		ObjectNode document = ProofSet.without(credential, proof);
		return JSON
			.writeValueAsBytes(this.deriving.derive(document, proof, contexts, JsonSelection.everything(document)));
	}

	/** What the proof is worth to its holder. */
	private static VerificationReport told(VerificationReport report) {
		return with(report,
				report.checks()
					.stream()
					.filter((check) -> check.name() == Name.PROOF && check.is(Result.PASSED))
					.map((check) -> new Check(Name.PROOF, Result.PASSED, "derivable", check.detail(), check.source(),
							check.checkedAt()))
					.toList());
	}

	private static VerificationReport instead(VerificationReport report, Distrust distrust) {
		return with(report, List.of(distrust.answering(Name.PROOF)));
	}

	private static VerificationReport with(VerificationReport report, List<Check> answers) {
		List<Check> checks = new ArrayList<>(report.checks());
		answers.forEach((answer) -> checks.removeIf((check) -> check.name() == answer.name()));
		checks.addAll(answers);
		return new VerificationReport(report.verifiedAt(), report.standard(), report.format(), report.credential(),
				report.trust(), checks);
	}

}
