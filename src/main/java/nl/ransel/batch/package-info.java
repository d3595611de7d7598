/**
 * Checks up to a hundred files and links at once, for whoever reads many applications. A
 * row of the answer is one badge; something that cannot be read is a row too and never
 * stops the others. Nothing that passes through here is stored.
 */
@NullMarked
package nl.ransel.batch;

import org.jspecify.annotations.NullMarked;
