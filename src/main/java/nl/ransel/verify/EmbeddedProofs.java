package nl.ransel.verify;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import nl.ransel.credential.Check;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.trust.Contexts;
import nl.ransel.trust.Contexts.ContextSet;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Grounds;
import nl.ransel.trust.Keys;
import nl.ransel.trust.ResolvedKey;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifies the proofs embedded in a credential. One good proof is enough, and it is said
 * which; but a proof that is proven false is never passed over, and a suite that is not
 * known proves nothing.
 */
final class EmbeddedProofs {

	private final Contexts contexts;

	private final Keys keys;

	private final IssuerBinding binding;

	private final Map<String, ProofSuite> suites = new HashMap<>();

	private final Scheduler cpu;

	private final Clock clock;

	EmbeddedProofs(Contexts contexts, Keys keys, IssuerBinding binding, List<ProofSuite> suites, Scheduler cpu,
			Clock clock) {
		this.contexts = contexts;
		this.keys = keys;
		this.binding = binding;
		this.cpu = cpu;
		this.clock = clock;
		suites.forEach((suite) -> suite.names().forEach((name) -> this.suites.put(name, suite)));
	}

	/**
	 * Verifies.
	 * @param credential the credential with its proofs
	 * @param issuerId who is said to have issued it
	 */
	Mono<Assurance> check(ObjectNode credential, String issuerId) {
		return Mono.fromCallable(() -> DataIntegrityProof.of(credential))
			.flatMap((proofs) -> proofs.isEmpty() ? Mono.just(unsigned()) : check(credential, proofs, issuerId))
			.onErrorResume(Distrust.class, (distrust) -> Mono
				.just(Assurance.without(nameOf(credential.path("proof")), distrust.answering(Check.Name.PROOF))));
	}

	private Mono<Assurance> check(ObjectNode credential, List<JsonNode> proofs, String issuerId) {
		return this.contexts.gather(credential)
			.flatMap((contexts) -> Flux.fromIterable(proofs)
				.concatMap((proof) -> verify(new Case(credential, proofs, contexts), proof))
				.collectList()
				.flatMap((results) -> assurance(results, contexts, issuerId)));
	}

	/**
	 * Without a proof nothing is proven false, so what the file says may be shown; but
	 * neither does anything show that the issuer had a hand in it.
	 */
	private static Assurance unsigned() {
		return new Assurance("unsigned", Check.notApplicable(Check.Name.PROOF, "no-proof"),
				Check.failed(Check.Name.ISSUER, "not-signed"), IssuerTrust.UNPROVEN);
	}

	private Mono<Result> verify(Case at, JsonNode json) {
		return read(json)
			.flatMap((proof) -> this.keys.forProof(known(proof).verificationMethod())
				.flatMap((key) -> Mono.fromCallable(() -> verified(at, proof, key)).subscribeOn(this.cpu)))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(new Result(json, null, distrust)));
	}

	private Mono<DataIntegrityProof> read(JsonNode json) {
		return Mono.deferContextual((context) -> {
			DataIntegrityProof proof = DataIntegrityProof.read(json, this.clock.instant());
			proof.validity().turns(Grounds.in(context));
			return Mono.just(proof);
		});
	}

	private DataIntegrityProof known(DataIntegrityProof proof) {
		if (!this.suites.containsKey(proof.suite())) {
			throw Distrust.failed("unknown-suite").with("suite", proof.suite());
		}
		return proof;
	}

	private Result verified(Case at, DataIntegrityProof proof, ResolvedKey key) {
		ProofSuite suite = Objects.requireNonNull(this.suites.get(proof.suite()));
		suite.verify(new ProofSuite.Signed(at.signedBy(proof), proof, key.key(), at.contexts()));
		return new Result(proof.json(), key, null);
	}

	private Mono<Assurance> assurance(List<Result> results, ContextSet contexts, String issuerId) {
		List<Result> chained = ProofSet.chained(results);
		Result decisive = ProofSet.decisive(chained);
		if (decisive.distrust() != null) {
			return Mono
				.just(Assurance.without(nameOf(decisive.proof()), decisive.distrust().answering(Check.Name.PROOF)));
		}
		return Flux.fromIterable(chained)
			.filter((result) -> result.key() != null)
			.concatMap((result) -> assured(result, detail(chained, result, contexts), issuerId))
			.collectList()
			.map(EmbeddedProofs::best);
	}

	private Mono<Assurance> assured(Result result, Map<String, String> detail, String issuerId) {
		ResolvedKey key = Objects.requireNonNull(result.key());
		Check good = Check.passed(Check.Name.PROOF, "signature-good").withDetail(detail);
		Check proof = (key.source() != null && key.at() != null) ? good.from(key.source(), key.at()) : good;
		return this.binding.check(key, issuerId)
			.map((issuer) -> new Assurance(nameOf(result.proof()), proof, issuer,
					this.binding.trust(issuer, issuerId)));
	}

	/** Others may vouch too, so the proof that counts is the one that is the issuer's. */
	private static Assurance best(List<Assurance> good) {
		return good.stream().filter(Assurance::holds).findFirst().orElseGet(() -> good.get(0));
	}

	private static Map<String, String> detail(List<Result> results, Result decisive, ContextSet contexts) {
		Map<String, String> detail = new TreeMap<>(Seen.key(Objects.requireNonNull(decisive.key())));
		detail.put("suite", nameOf(decisive.proof()));
		if (!contexts.foreignUrls().isEmpty()) {
			detail.put("foreignContexts", String.join(" ", contexts.foreignUrls()));
		}
		for (Result result : results) {
			if (result.distrust() != null) {
				detail.put("passedOver." + nameOf(result.proof()), result.distrust().reason());
			}
		}
		return detail;
	}

	private static String nameOf(JsonNode proofs) {
		JsonNode proof = proofs.isArray() ? proofs.path(0) : proofs;
		return proof.path("cryptosuite").asString(proof.path("type").asString("unknown"));
	}

	/**
	 * A credential at hand.
	 *
	 * @param credential with its proofs
	 * @param proofs all of them
	 * @param contexts it needs
	 */
	private record Case(ObjectNode credential, List<JsonNode> proofs, ContextSet contexts) {

		/** What a proof was made over. */
		ObjectNode signedBy(DataIntegrityProof proof) {
			ObjectNode document = ProofSet.without(this.credential, proof.json());
			ProofSet.earlier(this.proofs, proof).ifPresent((earlier) -> document.set("proof", earlier));
			return document;
		}

	}

	/**
	 * What came of one proof.
	 *
	 * @param proof the proof
	 * @param key the key that made it, when it is good
	 * @param distrust why it is not, when it is not
	 */
	record Result(JsonNode proof, @Nullable ResolvedKey key, @Nullable Distrust distrust) {
	}

}
