package nl.ransel.verify;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.ransel.credential.Outcome;
import nl.ransel.trust.Contexts;
import nl.ransel.trust.Contexts.ContextSet;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.TrustKit;
import nl.ransel.trust.VerificationKey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RememberedSuiteTest {

	private static final String SCHOOL = "did:web:veenland.example";

	private static final String ADDRESS = "https://veenland.example/.well-known/did.json";

	private final AtomicInteger workedOut = new AtomicInteger();

	private boolean good = true;

	private final ProofSuite suite = new RememberedSuite(new Counting(), new ProofMemory(2), new SimpleMeterRegistry());

	private final ObjectNode badge = Issuing.badge(SCHOOL);

	private final DataIntegrityProof proof = new DataIntegrityProof("eddsa-rdfc-2022", "m", "z1",
			Issuing.json("{'proofValue': 'z1'}"));

	private final SigningKey pair = SigningKey.ed25519();

	private final VerificationKey key = KeyReader.jwk(this.pair.jwk());

	private final ContextSet bundled = contexts();

	private static ContextSet contexts() {
		return new Contexts(new FakeWeb(Clock.systemUTC())).gather(Issuing.badge(SCHOOL)).block(Duration.ofSeconds(5));
	}

	private void verify(ObjectNode document, DataIntegrityProof by, VerificationKey with, ContextSet contexts) {
		this.suite.verify(new ProofSuite.Signed(document, by, with, contexts));
	}

	@Test
	void theSameProofIsWorkedOutOnce() {
		verify(this.badge, this.proof, this.key, this.bundled);
		verify(this.badge.deepCopy(), this.proof, this.key, this.bundled);
		assertThat(this.workedOut).hasValue(1);
	}

	@Test
	void whateverDiffersIsWorkedOutAnew() {
		verify(this.badge, this.proof, this.key, this.bundled);
		verify(this.badge.deepCopy().put("name", "Anders"), this.proof, this.key, this.bundled);
		verify(this.badge, this.proof, KeyReader.jwk(SigningKey.ed25519().jwk()), this.bundled);
		verify(this.badge, new DataIntegrityProof("eddsa-rdfc-2022", "m", "z1", Issuing.json("{'proofValue': 'z2'}")),
				this.key, this.bundled);
		verify(this.badge, new DataIntegrityProof("another", "m", "z1", this.proof.json()), this.key, this.bundled);
		assertThat(this.workedOut).hasValue(5);
	}

	@Test
	void aKeyThatItsOwnerLimitedSinceIsAnotherQuestion() {
		verify(this.badge, this.proof, this.key, this.bundled);
		verify(this.badge, this.proof, KeyReader.jwk(this.pair.jwk().put("alg", "ES256")), this.bundled);
		assertThat(this.workedOut).hasValue(2);
	}

	@Test
	void aBadProofIsNeverRemembered() {
		this.good = false;
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(Distrust.class)
				.isThrownBy(() -> verify(this.badge, this.proof, this.key, this.bundled));
		}
		assertThat(this.workedOut).hasValue(2);
		this.good = true;
		verify(this.badge, this.proof, this.key, this.bundled);
		assertThat(this.workedOut).hasValue(3);
	}

	@Test
	void whatRestsOnSomebodyElsesContextIsWorkedOutEachTime() {
		ContextSet foreign = new ContextSet(this.bundled.bundled(),
				Map.of("https://x.example/context", this.bundled.bundled().values().iterator().next()));
		verify(this.badge, this.proof, this.key, foreign);
		verify(this.badge, this.proof, this.key, foreign);
		assertThat(this.workedOut).hasValue(2);
	}

	@Test
	void theMemoryIsBounded() {
		for (int i = 0; i < 3; i++) {
			verify(this.badge.deepCopy().put("name", "" + i), this.proof, this.key, this.bundled);
		}
		verify(this.badge.deepCopy().put("name", "0"), this.proof, this.key, this.bundled);
		assertThat(this.workedOut).hasValue(4);
	}

	@Test
	void aProofThatWasGoodNoLongerIsWhenItsKeyIsTakenOutOfService() {
		FakeWeb web = new FakeWeb(Clock.systemUTC());
		Bench bench = Bench.of(web, Clock.systemUTC(), TrustKit.registry());
		SigningKey old = SigningKey.ed25519();
		String signed = new Issuing().eddsa(this.badge, old, (made) -> made.put("verificationMethod", SCHOOL + "#1"))
			.toString();
		web.put(ADDRESS, document("#1", old));
		assertThat(bench.verify(signed).outcome()).isEqualTo(Outcome.VALID);
		web.put(ADDRESS, document("#2", SigningKey.ed25519()));
		assertThat(bench.verify(signed).outcome()).isEqualTo(Outcome.INVALID);
		web.put(ADDRESS, document("#1", SigningKey.ed25519()));
		assertThat(bench.verify(signed).outcome()).isEqualTo(Outcome.INVALID);
		web.down(ADDRESS);
		assertThat(bench.verify(signed).outcome()).isEqualTo(Outcome.INDETERMINATE);
		web.put(ADDRESS, document("#1", old));
		assertThat(bench.verify(signed).outcome()).isEqualTo(Outcome.VALID);
	}

	private static ObjectNode document(String fragment, SigningKey key) {
		ObjectNode document = Issuing.json("""
				{'@context': ['https://www.w3.org/ns/did/v1'], 'id': '%s', 'assertionMethod': ['%s'],
				 'verificationMethod': [{'id': '%s', 'type': 'Multikey', 'controller': '%s'}]}
				""".formatted(SCHOOL, SCHOOL + fragment, SCHOOL + fragment, SCHOOL));
		((ObjectNode) document.path("verificationMethod").path(0)).put("publicKeyMultibase", key.multikey());
		return document;
	}

	private final class Counting implements ProofSuite {

		@Override
		public Set<String> names() {
			return Set.of("eddsa-rdfc-2022");
		}

		@Override
		public void verify(Signed signed) {
			RememberedSuiteTest.this.workedOut.incrementAndGet();
			if (!RememberedSuiteTest.this.good) {
				throw Distrust.failed("bad-signature");
			}
		}

	}

}
