package nl.ransel.verify;

import nl.ransel.credential.Credential;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.trust.IssuerRegistry;
import nl.ransel.trust.KnownIssuer;

/**
 * Decides what of an issuer is shown: name and logo of one the operator vouches for come
 * from the register, and a logo that anybody could claim is left out.
 */
final class KnownIssuers {

	private final IssuerRegistry registry;

	KnownIssuers(IssuerRegistry registry) {
		this.registry = registry;
	}

	Credential present(Credential credential, IssuerTrust trust) {
		Issuer issuer = credential.issuer();
		Issuer shown = switch (trust) {
			case REGISTERED -> this.registry.find(issuer.id()).map((known) -> registered(issuer, known)).orElse(issuer);
			case DOMAIN_PROVEN -> issuer;
			case SELF_ASSERTED, UNPROVEN -> new Issuer(issuer.id(), issuer.name(), issuer.url(), issuer.email(), null);
		};
		return new Credential(credential.standard(), credential.format(), credential.id(), credential.achievement(),
				shown, credential.recipient(), credential.validFrom(), credential.validUntil(), credential.grade(),
				credential.levels(), credential.narrative(), credential.evidence());
	}

	private static Issuer registered(Issuer issuer, KnownIssuer known) {
		return new Issuer(issuer.id(), known.name(), issuer.url(), issuer.email(), known.logo());
	}

}
