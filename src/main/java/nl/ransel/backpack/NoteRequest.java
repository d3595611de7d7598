package nl.ransel.backpack;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the learner writes with a credential.
 *
 * @param note null or blank takes it away
 */
record NoteRequest(@Size(max = 2000, message = "{backpack.note.too-long}") @Nullable String note) {
}
