/**
 * Walks through the whole product as people do: the demo as the README starts it, a real
 * browser, and nothing known of the inside.
 */
@NullMarked
package nl.ransel.journey;

import org.jspecify.annotations.NullMarked;
