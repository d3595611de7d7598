package nl.ransel.learner;

import java.time.Instant;
import java.util.List;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A learner as the other features know them.
 *
 * @param id the account
 * @param name how the person is called: the name they prefer of those their logins gave
 * @param nameValidatedBy who checked that name, or null when nobody did
 * @param language {@code nl} or {@code en}
 * @param since when the account was made
 * @param identifiers everything the learner has proven to be theirs, oldest first
 */
public record Learner(LearnerId id, @Nullable String name, @Nullable String nameValidatedBy, String language,
		Instant since, List<ProvenIdentifier> identifiers) {

	public Learner {
		identifiers = List.copyOf(identifiers);
	}

	/** One whose name nobody checked. */
	public Learner(LearnerId id, @Nullable String name, String language, Instant since,
			List<ProvenIdentifier> identifiers) {
		this(id, name, null, language, since, identifiers);
	}

	/** The bare identifiers, to match badges with. */
	public List<Identifier> proven() {
		return this.identifiers.stream().map(ProvenIdentifier::identifier).toList();
	}

}
