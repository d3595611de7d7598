package nl.ransel.stack;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a stack as the learner wants it.
 *
 * @param name what the learner calls it
 * @param description what the learner says about it
 * @param version the one the learner was looking at
 * @param entries in order
 */
record StackEditRequest(
		@NotBlank(message = "{stack.name.missing}") @Size(max = 100,
				message = "{stack.name.too-long}") @Nullable String name,
		@Size(max = 2000, message = "{stack.description.too-long}") @Nullable String description,
		@Schema(description = "The version that was read; another one answers 409 `stack.changed`") @NotNull(
				message = "{stack.version.missing}") @Nullable Long version,
		@NotNull(message = "{stack.entries.missing}") @Valid @Nullable List<EntryRequest> entries) {

	StackEdit edit() {
		return new StackEdit((this.name != null) ? this.name : "", this.description,
				(this.entries != null) ? this.entries.stream().map(EntryRequest::entry).toList() : List.of());
	}

	/**
	 * One credential in it.
	 *
	 * @param credentialId its id in the backpack
	 * @param note what the learner says about it here
	 */
	record EntryRequest(@NotBlank(message = "{stack.credential.missing}") @Nullable String credentialId,
			@Size(max = 1000, message = "{stack.note.too-long}") @Nullable String note) {

		Stack.Entry entry() {
			return new Stack.Entry((this.credentialId != null) ? this.credentialId : "", this.note);
		}

	}

}
