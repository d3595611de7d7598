package nl.ransel.backpack;

import nl.ransel.credential.Recipient;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import nl.ransel.learner.ProvenIdentifier;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Whether a credential is the learner's. It is never stored: a pending credential becomes
 * theirs by itself when they prove the identifier it is addressed to.
 *
 * @param provenBy the identifier that makes it theirs, or null
 * @param addressed whether the badge names anybody at all
 */
public record Ownership(@Nullable ProvenIdentifier provenBy, boolean addressed) {

	/** The word for it. */
	public enum State {

		/** Addressed to an identifier the learner has proven. */
		MINE,
		/** Not yet shown to be theirs. */
		PENDING

	}

	public static Ownership of(VerificationReport report, Learner learner) {
		Recipient recipient = (report.credential() != null) ? report.credential().recipient() : Recipient.NOBODY;
		ProvenIdentifier proof = recipient.matching(learner.proven())
			.map((identifier) -> proofOf(identifier, learner))
			.orElse(null);
		return new Ownership(proof, !recipient.identities().isEmpty());
	}

	private static ProvenIdentifier proofOf(Identifier identifier, Learner learner) {
		return learner.identifiers()
			.stream()
			.filter((proven) -> proven.identifier().equals(identifier))
			.findFirst()
			.orElseThrow();
	}

	public State state() {
		return (this.provenBy != null) ? State.MINE : State.PENDING;
	}

	/** The sentence that explains it. */
	MessageSourceResolvable explanation() {
		if (this.provenBy != null) {
			Object[] arguments = { this.provenBy.identifier().value(), this.provenBy.provenBy() };
			return new DefaultMessageSourceResolvable(new String[] { "backpack.ownership.mine" }, arguments);
		}
		return new DefaultMessageSourceResolvable(
				this.addressed ? "backpack.ownership.pending" : "backpack.ownership.nobody");
	}

}
