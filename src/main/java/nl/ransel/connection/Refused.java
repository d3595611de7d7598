package nl.ransel.connection;

import org.jspecify.annotations.Nullable;

/**
 * A badge that stayed outside.
 *
 * @param place in the order they came, from 1
 * @param name what it is for, or null when that is not known, or not proven
 * @param code of the problem that says so
 * @param reason key of the sentence that says why, or a value for it; or null
 */
record Refused(int place, @Nullable String name, String code, @Nullable String reason) {
}
