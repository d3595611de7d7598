package nl.ransel.kernel;

import java.io.Serializable;
import java.util.Locale;

/**
 * Something a badge can be addressed to and a learner can prove.
 *
 * @param kind what the value is
 * @param value the value as its owner writes it, trimmed
 */
public record Identifier(Kind kind, String value) implements Serializable {

	public Identifier {
		value = value.strip();
		if (value.isEmpty()) {
			throw new IllegalArgumentException("an identifier cannot be blank");
		}
	}

	/** The kinds of identifier that login providers and badges share. */
	public enum Kind {

		/** An e-mail address. */
		EMAIL,
		/** eduPersonPrincipalName: the account at a school. */
		EPPN,
		/** The eduID value for this service. */
		EDUID,
		/** A decentralised identifier. */
		DID

	}

	public static Identifier email(String address) {
		return new Identifier(Kind.EMAIL, address);
	}

	/**
	 * The form two writings of the same identifier have in common: e-mail addresses,
	 * eppns and eduID values do not differ by case, DIDs do.
	 */
	public String folded() {
		return (this.kind == Kind.DID) ? this.value : this.value.toLowerCase(Locale.ROOT);
	}

	/** Kind and folded value in one string, for lookups. */
	public String key() {
		return this.kind.name().toLowerCase(Locale.ROOT) + ":" + folded();
	}

	public boolean sameAs(Identifier other) {
		return key().equals(other.key());
	}

}
