package nl.ransel.stack;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new, empty stack.
 *
 * @param name what the learner calls it
 * @param description what the learner says about it
 */
record StackRequest(
		@NotBlank(message = "{stack.name.missing}") @Size(max = 100,
				message = "{stack.name.too-long}") @Nullable String name,
		@Size(max = 2000, message = "{stack.description.too-long}") @Nullable String description) {

	StackEdit edit() {
		return new StackEdit((this.name != null) ? this.name : "", this.description, Arrangement.EMPTY);
	}

}
