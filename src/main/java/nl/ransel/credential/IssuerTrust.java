package nl.ransel.credential;

/** How well the issuer behind a key is known; a line apart from the proof itself. */
public enum IssuerTrust {

	/** In the operator's registry, which vouches for name and logo. */
	REGISTERED,
	/** Controls the web origin or did:web that it signs under. */
	DOMAIN_PROVEN,
	/** Only its own word: did:key and the like. Its logo is not shown. */
	SELF_ASSERTED,
	/** The key could not be shown to be the issuer's. */
	UNPROVEN

}
