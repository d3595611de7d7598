package nl.ransel.share;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import nl.ransel.credential.Outcome;

/**
 * The one word over a whole share. Only badges that are all valid make it green.
 *
 * @param tone how it looks
 * @param valid how many badges are valid
 * @param total how many there are
 * @param key where its word and sentence stand in the message bundles
 */
record Verdict(Tone tone, long valid, int total, String key) {

	static Verdict of(List<Outcome> outcomes) {
		long valid = outcomes.stream().filter((outcome) -> outcome == Outcome.VALID).count();
		Tone worst = outcomes.stream().map(Tone::of).max(Comparator.naturalOrder()).orElse(Tone.CALM);
		boolean some = valid > 0 && valid < outcomes.size();
		return new Verdict(some ? Tone.WARN : worst, valid, outcomes.size(), key(valid, outcomes));
	}

	private static String key(long valid, List<Outcome> outcomes) {
		if (outcomes.isEmpty()) {
			return "share.verdict.empty";
		}
		if (outcomes.size() == 1) {
			return "outcome." + outcomes.get(0);
		}
		if (valid == outcomes.size()) {
			return "share.verdict.all";
		}
		return (valid == 0) ? "share.verdict.none" : "share.verdict.some";
	}

	/** The colours of an outcome, from good to bad. Always beside an icon and a word. */
	enum Tone {

		OK, CALM, WARN, BAD;

		static Tone of(Outcome outcome) {
			return switch (outcome) {
				case VALID -> OK;
				case INDETERMINATE -> CALM;
				case EXPIRED, NOT_YET_VALID, SUSPENDED, NOT_RECIPIENT -> WARN;
				case INVALID, REVOKED -> BAD;
			};
		}

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
