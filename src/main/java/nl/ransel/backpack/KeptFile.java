package nl.ransel.backpack;

import org.jspecify.annotations.Nullable;

/**
 * A kept credential as whoever verifies it anew needs it: the file, and nothing of what
 * was found out about it before.
 *
 * @param id its id in Ransel
 * @param original the bytes exactly as they came in
 * @param mediaType what the bytes are, for example {@code image/png}
 * @param hasImage whether a picture of it is stored
 * @param note what the learner wrote with it
 */
public record KeptFile(String id, byte[] original, String mediaType, boolean hasImage, @Nullable String note) {
}
