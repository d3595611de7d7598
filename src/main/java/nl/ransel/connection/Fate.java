package nl.ransel.connection;

import nl.ransel.backpack.Upserted;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * What became of one badge.
 *
 * @param change what it changed in the backpack; null when it stayed outside
 * @param pending whether it came in, and is addressed to somebody the learner has not
 * shown to be
 * @param flawed whether it came in, and is not valid now or could not be checked
 * @param name what it is for, as far as proven
 * @param code of the problem when it stayed outside
 * @param reason for that
 */
record Fate(Upserted.@Nullable Change change, boolean pending, boolean flawed, @Nullable String name,
		@Nullable String code, @Nullable String reason) {

	static Fate in(Upserted.Change change, boolean pending, boolean flawed) {
		boolean came = change != Upserted.Change.NONE;
		return new Fate(change, came && pending, came && flawed, null, null, null);
	}

	static Fate out(@Nullable String name, Problem problem) {
		Object argument = problem.arguments().isEmpty() ? null : problem.arguments().get(0);
		String[] keys = (argument instanceof MessageSourceResolvable sentence) ? sentence.getCodes() : null;
		String reason = (keys != null && keys.length > 0) ? keys[0]
				: (argument != null) ? String.valueOf(argument) : null;
		return new Fate(null, false, false, name, problem.code(), reason);
	}

}
