/**
 * The few words every part of Ransel shares: ids, identifiers, problems, pages, clock and
 * randomness. Pure Java; imports nothing of the project.
 */
@NullMarked
package nl.ransel.kernel;

import org.jspecify.annotations.NullMarked;
