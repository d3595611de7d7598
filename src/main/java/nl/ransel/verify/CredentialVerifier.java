package nl.ransel.verify;

import java.time.Clock;

import nl.ransel.credential.Check.Result;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.OpenBadges3;
import nl.ransel.format.Reading;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Verifies Open Badges 3.0 credentials and CLRs, in the order of the standard: proof and
 * issuer first, and nothing else when those fail.
 */
final class CredentialVerifier {

	/** Credentials inside a CLR that are verified at the same time. */
	private static final int AT_ONCE = 4;

	private final CredentialProofs proofs;

	private final StatusChecks status;

	private final SchemaChecks schemas;

	private final Endorsements endorsements;

	private final KnownIssuers issuers;

	private final Clock clock;

	CredentialVerifier(CredentialProofs proofs, StatusChecks status, SchemaChecks schemas, Endorsements endorsements,
			KnownIssuers issuers, Clock clock) {
		this.proofs = proofs;
		this.status = status;
		this.schemas = schemas;
		this.endorsements = endorsements;
		this.issuers = issuers;
		this.clock = clock;
	}

	/**
	 * Verifies one.
	 * @param standard Open Badges 3.0 or CLR 2.0
	 * @param secured the credential
	 */
	Mono<VerificationReport> verify(Standard standard, SecuredCredential secured) {
		return this.proofs.check(secured)
			.flatMap((assurance) -> assurance.proof().is(Result.FAILED)
					? Mono.just(Draft.of(standard, assurance.format()).assured(assurance))
					: further(standard, secured, assurance))
			.map((draft) -> draft.at(this.clock.instant()));
	}

	private Mono<Draft> further(Standard standard, SecuredCredential secured, Assurance assurance) {
		Reading reading = OpenBadges3.read(secured.claims(), assurance.format());
		Credential credential = this.issuers.present(reading.credential(), assurance.trust());
		Draft draft = Draft.of(standard, assurance.format())
			.saying(credential)
			.assured(assurance)
			.with(new Validity(credential.validFrom(), credential.validUntil()).at(this.clock.instant()));
		if (assurance.issuer().is(Result.FAILED)) {
			return Mono.just(draft.with(SchemaChecks.structure(reading)));
		}
		return Flux
			.concat(this.status.check(secured.claims(), secured.issuerId()),
					this.schemas.check(secured.claims(), reading)
						.map((check) -> secured.inPart() ? SchemaChecks.ofPart(check) : check),
					this.endorsements.check(secured.claims()))
			.collectList()
			.map(draft::with)
			.flatMap((outer) -> (standard == Standard.CLR_2_0) ? withInner(outer, secured) : Mono.just(outer));
	}

	private Mono<Draft> withInner(Draft outer, SecuredCredential clr) {
		return Flux.fromIterable(OpenBadges3.inside(clr.claims()))
			.flatMapSequential((inner) -> InnerCredential.verify(this, inner), AT_ONCE)
			.collectList()
			.map((inner) -> InnerCredential.weigh(outer, clr.claims(), inner));
	}

}
