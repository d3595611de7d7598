/**
 * Reads any badge file: finds the badge inside a PNG, an SVG, JSON or a JWS, and turns
 * what it says into the words of {@link nl.ransel.credential}. Pure and bounded; it never
 * goes out to the network and proves nothing.
 */
@NullMarked
package nl.ransel.format;

import org.jspecify.annotations.NullMarked;
