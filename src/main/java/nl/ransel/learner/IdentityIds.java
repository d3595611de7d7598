package nl.ransel.learner;

import nl.ransel.kernel.Sha256;
import nl.ransel.vault.Lookup;

import org.springframework.stereotype.Component;

/**
 * Under which id a login is kept. It follows from issuer and subject, so one login can
 * never lead to two accounts; and it is a keyed hash, so it does not tell them.
 */
@Component
class IdentityIds {

	private final Lookup lookup;

	IdentityIds(Lookup lookup) {
		this.lookup = lookup;
	}

	String of(Login login) {
		return of(login.issuer(), login.subject());
	}

	String of(String issuer, String subject) {
		return this.lookup.of("identity", both(issuer, subject));
	}

	/** The id from before there was a key. */
	static String former(String issuer, String subject) {
		return Sha256.text(both(issuer, subject));
	}

	/** The line break cannot occur in a URL, so no two pairs run together. */
	private static String both(String issuer, String subject) {
		return issuer + "\n" + subject;
	}

}
