package nl.ransel.verify;

import nl.ransel.verify.SecuredCredential.Embedded;
import nl.ransel.verify.SecuredCredential.Signed;
import reactor.core.publisher.Mono;

/** Verifies the proof of a verifiable credential, however it is secured. */
final class CredentialProofs {

	private final EmbeddedProofs embedded;

	private final TokenProofs tokens;

	CredentialProofs(EmbeddedProofs embedded, TokenProofs tokens) {
		this.embedded = embedded;
		this.tokens = tokens;
	}

	Mono<Assurance> check(SecuredCredential credential) {
		if (credential instanceof Embedded json) {
			return this.embedded.check(json.document(), credential.issuerId());
		}
		return this.tokens.check((Signed) credential);
	}

}
