package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.Identifier;

/**
 * An identifier with the reason we believe it is this learner's.
 *
 * @param identifier what is proven
 * @param provenBy name of the login provider that said so, or {@link #BY_MAIL}
 * @param provenAt when it first did
 * @param confirmedAt when it was last said again
 */
public record ProvenIdentifier(Identifier identifier, String provenBy, Instant provenAt, Instant confirmedAt) {

	/** A code in a mail did; the word is the same in both languages. */
	public static final String BY_MAIL = "e-mail";

	/** Said once. */
	public ProvenIdentifier(Identifier identifier, String provenBy, Instant provenAt) {
		this(identifier, provenBy, provenAt, provenAt);
	}

}
