/**
 * What a test of the whole application starts from: {@link nl.ransel.testing.RanselTest}
 * on the class, {@link nl.ransel.testing.Visitors} to come in as somebody.
 */
@NullMarked
package nl.ransel.testing;

import org.jspecify.annotations.NullMarked;
