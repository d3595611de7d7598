package nl.ransel.stack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The place of a stack in the list: when it was edited, then its id, in one string that
 * sorts.
 *
 * @param value the string
 */
record StackKey(String value) {

	static StackKey of(Stack stack) {
		return new StackKey("%015d".formatted(stack.updatedAt().toEpochMilli()) + '\t' + stack.id());
	}

	String cursor() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(this.value.getBytes(StandardCharsets.UTF_8));
	}

	/** What a cursor stands for; nothing for the start of the list. */
	static @Nullable StackKey at(@Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		try {
			return new StackKey(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			throw Problem.badRequest("stack.cursor-unknown");
		}
	}

}
