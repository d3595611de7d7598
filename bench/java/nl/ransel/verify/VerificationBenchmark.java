package nl.ransel.verify;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Contexts;
import nl.ransel.trust.Documents;
import nl.ransel.trust.Keys;
import nl.ransel.trust.Remote;
import nl.ransel.trust.TrustKit;
import nl.ransel.trust.VerificationKey;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Verifications per second: the product's own way from bytes to report, with keys and
 * contexts at hand and proofs not remembered; the bare signature; and nimbus as it comes.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 2)
public class VerificationBenchmark {

	@Param({ "eddsa-rdfc-2022", "ecdsa-rdfc-2019", "VC-JWT RS256", "VC-JWT ES256", "VC-JWT EdDSA" })
	private String format;

	private Sample sample;

	private final BadgeReader reader = new BadgeReader();

	private CredentialProofs proofs;

	private Verification verification;

	private VerificationKey key;

	private byte[] message;

	private byte[] signature;

	private JWSVerifier nimbus;

	@Setup
	public void prepare() throws JOSEException, java.text.ParseException {
		this.sample = Sample.of(this.format);
		this.verification = verification(this.sample);
		this.key = this.sample.verificationKey();
		this.message = this.sample.message();
		this.signature = this.sample.key().sign(this.sample.alg(), this.message);
		JWK jwk = JWK.parse(this.sample.key().jwk().toString());
		this.nimbus = switch (this.sample.alg()) {
			case "RS256" -> new RSASSAVerifier(jwk.toRSAKey());
			case "ES256" -> new ECDSAVerifier(jwk.toECKey());
			default -> new Ed25519Verifier(jwk.toOctetKeyPair());
		};
		VerificationReport report = whole(new CpuTime());
		if (report.outcome() != Outcome.VALID || !signature(new CpuTime())) {
			throw new IllegalStateException(report.toString());
		}
	}

	/** As the application wires it, on the thread that asks. */
	private Verification verification(Sample sample) {
		Scheduler here = Schedulers.immediate();
		Clock clock = Clock.systemUTC();
		Remote web = sample.web();
		VerifyConfiguration wiring = new VerifyConfiguration();
		Documents documents = new Documents(web);
		Keys keys = new Keys(documents);
		IssuerBinding binding = wiring.issuerBinding(keys, TrustKit.registry());
		KnownIssuers issuers = wiring.knownIssuers(TrustKit.registry());
		EmbeddedProofs embedded = new EmbeddedProofs(new Contexts(web), keys, binding,
				List.of(new RdfcSuite(new Canonicaliser())), here, clock);
		this.proofs = new CredentialProofs(embedded, new TokenProofs(keys, binding, here, clock));
		StatusChecks status = wiring.statusChecks(web, this.proofs, here, clock);
		LinkedObjects links = wiring.linkedObjects(web);
		SigningKeys signing = wiring.signingKeys(keys, here);
		AssertionEndorsements endorsements = wiring.assertionEndorsements(web, links, signing);
		return new Verifier(web, wiring.credentialVerifier(this.proofs, status, documents, issuers, clock),
				wiring.signedVerifier(links, signing, documents, endorsements, binding, issuers, clock),
				wiring.hostedVerifier(web, links, endorsements, binding, issuers, clock), here, clock);
	}

	@Benchmark
	public VerificationReport whole(CpuTime time) {
		time.operations++;
		return this.verification.verify(this.sample.file()).map(Verified::report).block();
	}

	/** Parse, signature, claims, and that the key is the issuer's: as a library does. */
	@Benchmark
	public Assurance proof(CpuTime time) throws UnreadableBadge {
		time.operations++;
		BadgeDocument document = this.reader.read(this.sample.file()).document();
		SecuredCredential secured = SecuredCredential.of(document).orElseThrow();
		return this.proofs.check(secured).block();
	}

	@Benchmark
	public boolean signature(CpuTime time) {
		time.operations++;
		return this.key.verifies(this.sample.algorithm(), this.message, this.signature);
	}

	/** Parse, signature, claims: less than we do. Only for tokens. */
	@Benchmark
	public JWTClaimsSet nimbus(CpuTime time) throws JOSEException, java.text.ParseException, GeneralSecurityException {
		time.operations++;
		if (!this.format.startsWith("VC-JWT")) {
			throw new GeneralSecurityException("not a token");
		}
		SignedJWT jwt = SignedJWT.parse(new String(this.sample.file(), StandardCharsets.UTF_8));
		if (!jwt.verify(this.nimbus)) {
			throw new GeneralSecurityException("bad signature");
		}
		return jwt.getJWTClaimsSet();
	}

	/**
	 * What the thread itself took, for on a shared machine the clock on the wall mostly
	 * measures the neighbours.
	 */
	@AuxCounters(AuxCounters.Type.EVENTS)
	@State(Scope.Thread)
	public static class CpuTime {

		private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

		public long operations;

		public long microseconds;

		private long start;

		@Setup(Level.Iteration)
		public void start() {
			this.operations = 0;
			this.start = THREADS.getCurrentThreadCpuTime();
		}

		@TearDown(Level.Iteration)
		public void stop() {
			this.microseconds = (THREADS.getCurrentThreadCpuTime() - this.start) / 1_000;
		}

	}

}
