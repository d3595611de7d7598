package nl.ransel.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Contexts;
import nl.ransel.trust.Documents;
import nl.ransel.trust.IssuerRegistry;
import nl.ransel.trust.Keys;
import nl.ransel.trust.Remote;
import nl.ransel.trust.TrustKit;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The verification as the application wires it, without the application. */
final class Bench {

	private static final Scheduler CPU = Schedulers.newBoundedElastic(2, 1_000, "test-cpu", 10, true);

	private final Verification verification;

	private final Verification holder;

	private Bench(Verification verifier, Remote remote) {
		Refreshing refreshing = new Refreshing(remote, verifier);
		this.holder = new HolderVerification(verifier, new Contexts(remote), new Deriving(new Canonicaliser()),
				refreshing, CPU);
		this.verification = new Viewpoints(verifier, this.holder, refreshing);
	}

	/** Real connections to this machine, real time. */
	static Bench loopback() {
		return of(TrustKit.loopback(Clock.systemUTC()), Clock.systemUTC(), TrustKit.registry());
	}

	static Bench of(Remote remote, Clock clock, IssuerRegistry registry) {
		return of(remote, clock, registry, Duration.ofSeconds(30));
	}

	static Bench of(Remote remote, Clock clock, IssuerRegistry registry, Duration patience) {
		VerifyConfiguration wiring = new VerifyConfiguration();
		Documents documents = new Documents(remote);
		Keys keys = new Keys(documents);
		IssuerBinding binding = wiring.issuerBinding(keys, registry);
		KnownIssuers issuers = wiring.knownIssuers(registry);
		CredentialProofs proofs = wiring.credentialProofs(new Contexts(remote), keys, binding, CPU, clock,
				new SimpleMeterRegistry());
		StatusChecks status = wiring.statusChecks(remote, proofs, CPU, clock);
		LinkedObjects links = wiring.linkedObjects(remote);
		SigningKeys signing = wiring.signingKeys(keys, CPU);
		AssertionEndorsements endorsements = wiring.assertionEndorsements(remote, links, signing);
		return new Bench(new Verifier(remote, wiring.credentialVerifier(proofs, status, documents, issuers, clock),
				wiring.signedVerifier(links, signing, documents, endorsements, binding, issuers, clock),
				wiring.hostedVerifier(remote, links, endorsements, binding, issuers, clock), CPU, clock, patience),
				remote);
	}

	VerificationReport verify(byte[] file) {
		return this.verification.verify(file).map(Verified::report).block(Duration.ofSeconds(30));
	}

	VerificationReport verify(String text) {
		return verify(text.getBytes(StandardCharsets.UTF_8));
	}

	VerificationReport verifyAt(String url) {
		return this.verification.verify(URI.create(url)).map(Verified::report).block(Duration.ofSeconds(30));
	}

	/** As its holder has it verified. */
	VerificationReport verifyAsHolder(String text) {
		return this.holder.verify(text.getBytes(StandardCharsets.UTF_8))
			.map(Verified::report)
			.block(Duration.ofSeconds(30));
	}

	Verification verification() {
		return this.verification;
	}

}
