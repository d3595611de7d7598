package nl.ransel.verify;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Contexts;
import nl.ransel.trust.Documents;
import nl.ransel.trust.IssuerRegistry;
import nl.ransel.trust.Keys;
import nl.ransel.trust.Remote;
import reactor.core.scheduler.Scheduler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the verification together. */
@Configuration(proxyBeanMethods = false)
class VerifyConfiguration {

	/** Some 200 bytes each. */
	private static final int PROOFS_REMEMBERED = 20_000;

	@Bean
	Verification verification(CredentialVerifier credentials, SignedVerifier signed, HostedVerifier hosted,
			Remote remote, Contexts contexts, Scheduler cpu, Clock clock) {
		Verifier verifier = new Verifier(remote, credentials, signed, hosted, cpu, clock);
		Refreshing refreshing = new Refreshing(remote, verifier);
		Verification holder = new HolderVerification(verifier, contexts, new Deriving(new Canonicaliser()), refreshing,
				cpu);
		return new Viewpoints(verifier, holder, refreshing);
	}

	@Bean
	Intake intake(Verification verification, SharedBadges shares, Scheduler cpu, Clock clock) {
		return new Intake(verification, shares, cpu, clock);
	}

	@Bean
	IssuerBinding issuerBinding(Keys keys, IssuerRegistry registry) {
		return new IssuerBinding(keys, registry);
	}

	@Bean
	KnownIssuers knownIssuers(IssuerRegistry registry) {
		return new KnownIssuers(registry);
	}

	@Bean
	CredentialProofs credentialProofs(Contexts contexts, Keys keys, IssuerBinding binding, Scheduler cpu, Clock clock,
			MeterRegistry meters) {
		Canonicaliser canonicaliser = new Canonicaliser();
		ProofMemory memory = new ProofMemory(PROOFS_REMEMBERED);
		List<ProofSuite> suites = Stream.of(new RdfcSuite(canonicaliser), new SelectiveDisclosureSuite(canonicaliser))
			.<ProofSuite>map((suite) -> new RememberedSuite(suite, memory, meters))
			.toList();
		return new CredentialProofs(new EmbeddedProofs(contexts, keys, binding, suites, cpu, clock),
				new TokenProofs(keys, binding, cpu, clock));
	}

	@Bean
	StatusChecks statusChecks(Remote remote, CredentialProofs proofs, Scheduler cpu, Clock clock) {
		return new StatusChecks(remote, new StatusLists(proofs, cpu, clock));
	}

	@Bean
	CredentialVerifier credentialVerifier(CredentialProofs proofs, StatusChecks status, Documents documents,
			KnownIssuers issuers, Clock clock) {
		return new CredentialVerifier(proofs, status, new SchemaChecks(documents),
				new Endorsements(proofs, status, clock), issuers, clock);
	}

	@Bean
	LinkedObjects linkedObjects(Remote remote) {
		return new LinkedObjects(remote);
	}

	@Bean
	SigningKeys signingKeys(Keys keys, Scheduler cpu) {
		return new SigningKeys(keys, cpu);
	}

	@Bean
	AssertionEndorsements assertionEndorsements(Remote remote, LinkedObjects links, SigningKeys keys) {
		return new AssertionEndorsements(remote, links, keys);
	}

	@Bean
	SignedVerifier signedVerifier(LinkedObjects links, SigningKeys keys, Documents documents,
			AssertionEndorsements endorsements, IssuerBinding binding, KnownIssuers issuers, Clock clock) {
		return new SignedVerifier(links, keys, new RevokedAssertions(documents), endorsements, binding, issuers, clock);
	}

	@Bean
	HostedVerifier hostedVerifier(Remote remote, LinkedObjects links, AssertionEndorsements endorsements,
			IssuerBinding binding, KnownIssuers issuers, Clock clock) {
		return new HostedVerifier(remote, links, endorsements, binding, issuers, clock);
	}

}
