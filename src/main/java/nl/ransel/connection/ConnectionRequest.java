package nl.ransel.connection;

import org.jspecify.annotations.Nullable;

/**
 * Which platform is meant.
 *
 * @param address of it, or of its discovery document
 */
record ConnectionRequest(@Nullable String address) {
}
