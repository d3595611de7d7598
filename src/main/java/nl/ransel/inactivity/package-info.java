/**
 * Accounts that nobody uses any more: their owners are written to after a year, after two
 * and before the end, and after five years the account is erased. Only the clock uses it.
 * It must never erase an account whose owner was not told so a month before, nor write to
 * anybody twice about the same.
 */
@NullMarked
package nl.ransel.inactivity;

import org.jspecify.annotations.NullMarked;
