package nl.ransel.web;

import java.time.Instant;
import java.util.Map;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * Another account whose login the learner showed in this very session, by trying to link
 * it. It is what a merge asks for.
 *
 * @param learner the other account
 * @param at when its login was shown
 */
record ProvenOther(LearnerId learner, Instant at) {

	private static final String ATTRIBUTE = "other";

	static ProvenOther of(SignedInUser user) {
		LearnerId other = user.other();
		if (other == null) {
			throw new IllegalArgumentException("this login leads to no other account");
		}
		return new ProvenOther(other, user.proof().at());
	}

	void keepIn(Map<String, Object> session) {
		session.put(ATTRIBUTE, this.learner + " " + this.at);
	}

	static @Nullable ProvenOther in(Map<String, Object> session) {
		if (!(session.get(ATTRIBUTE) instanceof String kept)) {
			return null;
		}
		String[] parts = kept.split(" ");
		return new ProvenOther(new LearnerId(parts[0]), Instant.parse(parts[1]));
	}

	static void forget(Map<String, Object> session) {
		session.remove(ATTRIBUTE);
	}

}
