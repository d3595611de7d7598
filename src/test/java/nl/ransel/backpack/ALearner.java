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
		List<ProvenIdentifier> proven = Arrays.stream(addresses)
			.map((address) -> new ProvenIdentifier(Identifier.email(address), "eduID", ABadge.NOW))
			.toList();
		return new Learner(id, id.value(), "nl", ABadge.NOW, proven);
	}

}
