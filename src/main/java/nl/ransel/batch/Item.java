package nl.ransel.batch;

import nl.ransel.kernel.Problem;
import nl.ransel.verify.Question;
import nl.ransel.verify.VerifyBody;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was handed in, perhaps with several badges in it.
 *
 * @param name what the sender knows it by
 * @param body what is to be checked, or null when it cannot be right
 * @param problem why not
 * @param question whose it should be
 */
record Item(String name, @Nullable VerifyBody body, @Nullable Problem problem, Question question) {

	private static final int LONGEST_NAME = 200;

	Item {
		name = name.strip();
		name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	static Item file(@Nullable String name, byte[] file, Question question) {
		String known = (name != null) ? name : "";
		try {
			if (file.length == 0) {
				throw Problem.badRequest("verify.empty");
			}
			return new Item(known, VerifyBody.of(file), null, question);
		}
		catch (Problem problem) {
			return new Item(known, null, problem, question);
		}
	}

	static Item link(@Nullable String name, String address, Question question) {
		String known = (name != null && !name.isBlank()) ? name : address;
		try {
			return new Item(known, VerifyBody.at(address), null, question);
		}
		catch (Problem problem) {
			return new Item(known, null, problem, question);
		}
	}

}
