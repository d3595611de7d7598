/**
 * What institutions announce: which badges can be earned there, how, and what comes next.
 * Its staff write that down, and everybody reads it, with or without a login. Nothing
 * here says anything about a learner, and an institution speaks for nobody but itself.
 */
@NullMarked
package nl.ransel.announcement;

import org.jspecify.annotations.NullMarked;
