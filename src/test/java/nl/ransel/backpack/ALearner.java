package nl.ransel.backpack;

import java.util.Arrays;
import java.util.List;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Learner;
import nl.ransel.learner.ProvenIdentifier;

/** A learner for tests, with the addresses they have proven. */
public final class ALearner {

	private ALearner() {
	}

	public static Learner noor() {
		return with(ABadge.NOOR, "noor@thuis.example", "noor@school.example");
	}

	public static Learner daan() {
		return with(ABadge.DAAN, "daan@thuis.example");
	}

	public static Learner with(LearnerId id, String... addresses) {
		return with(id, Arrays.stream(addresses).map(Identifier::email).toArray(Identifier[]::new));
	}

	public static Learner with(LearnerId id, Identifier... identifiers) {
		List<ProvenIdentifier> proven = Arrays.stream(identifiers)
			.map((identifier) -> new ProvenIdentifier(identifier, "eduID", ABadge.NOW))
			.toList();
		return new Learner(id, id.value(), "nl", ABadge.NOW, proven);
	}

}
