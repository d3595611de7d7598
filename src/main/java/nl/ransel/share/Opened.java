package nl.ransel.share;

import org.jspecify.annotations.Nullable;

/**
 * What a reader takes along from an opening.
 *
 * @param shown what there is to see
 * @param pass to look again for a while, or null where none is needed
 */
record Opened(OpenedShare shown, @Nullable ReaderPass pass) {
}
