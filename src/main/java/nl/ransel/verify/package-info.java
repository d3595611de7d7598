/**
 * Puts proof suites and checks together into one verification report, for the rest of
 * Ransel and for anybody through the public door. A bad badge is a report, never an
 * error. Nothing that passes through here is stored.
 */
@NullMarked
package nl.ransel.verify;

import org.jspecify.annotations.NullMarked;
