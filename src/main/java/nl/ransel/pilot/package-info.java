/**
 * What a pilot came to: for each month and achievement how many people got it, kept it,
 * stacked it, shared it, and what employers said. The people of an institution use it. It
 * must never let anybody find out something about one person, not by one number nor by
 * setting several against each other.
 */
@NullMarked
package nl.ransel.pilot;

import org.jspecify.annotations.NullMarked;
