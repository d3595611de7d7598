package nl.ransel.stack;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a stack as the learner wants it.
 *
 * @param name what the learner calls it
 * @param description what the learner says about it
 * @param version the one the learner was looking at
 * @param sections the headings in order; none when left out
 * @param entries in order
 * @param cover what it looks like among the others; plain when left out
 */
record StackEditRequest(
		@NotBlank(message = "{stack.name.missing}") @Size(max = 100,
				message = "{stack.name.too-long}") @Nullable String name,
		@Size(max = 2000, message = "{stack.description.too-long}") @Nullable String description,
		@Schema(description = "The version that was read; another one answers 409 `stack.changed`") @NotNull(
				message = "{stack.version.missing}") @Nullable Long version,
		@Nullable List<@Valid SectionRequest> sections,
		@NotNull(message = "{stack.entries.missing}") @Nullable List<@Valid EntryRequest> entries,
		@Valid @Nullable CoverRequest cover) {

	StackEdit edit() {
		List<Arrangement.Section> headings = (this.sections != null)
				? this.sections.stream().map(SectionRequest::section).toList() : List.of();
		List<Stack.Entry> badges = (this.entries != null) ? this.entries.stream().map(EntryRequest::entry).toList()
				: List.of();
		return new StackEdit((this.name != null) ? this.name : "", this.description,
				new Arrangement(headings, badges, (this.cover != null) ? this.cover.cover() : Arrangement.Cover.PLAIN));
	}

	/**
	 * A heading.
	 *
	 * @param id made by whoever makes the section; short, and different from the others
	 * @param name what the learner calls it
	 */
	record SectionRequest(
			@NotNull(message = "{stack.section.id}") @Pattern(regexp = "[A-Za-z0-9_-]{1,40}",
					message = "{stack.section.id}") @Nullable String id,
			@NotBlank(message = "{stack.section.missing}") @Size(max = 100,
					message = "{stack.section.too-long}") @Nullable String name) {

		Arrangement.Section section() {
			return new Arrangement.Section((this.id != null) ? this.id : "", (this.name != null) ? this.name : "");
		}

	}

	/**
	 * One credential in it.
	 *
	 * @param credentialId its id in the backpack
	 * @param note what the learner says about it here
	 * @param section id of the heading it stands under, or null for none
	 */
	record EntryRequest(@NotBlank(message = "{stack.credential.missing}") @Nullable String credentialId,
			@Size(max = 1000, message = "{stack.note.too-long}") @Nullable String note, @Nullable String section) {

		Stack.Entry entry() {
			return new Stack.Entry((this.credentialId != null) ? this.credentialId : "", this.note, this.section);
		}

	}

	/**
	 * What it looks like among the others.
	 *
	 * @param credentialId whose picture is on it; one of the entries
	 * @param hue the ground behind it
	 */
	record CoverRequest(@Nullable String credentialId, @Min(value = 1, message = "{stack.cover.hue}") @Max(value = 6,
			message = "{stack.cover.hue}") @Nullable Integer hue) {

		Arrangement.Cover cover() {
			return new Arrangement.Cover(this.credentialId, this.hue);
		}

	}

}
