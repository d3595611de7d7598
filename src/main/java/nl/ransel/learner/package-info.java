/**
 * The account for life: login, linked identities, the identifiers a learner has proven,
 * preferences, and the signal that tells open pages that something changed. Every other
 * feature asks here who somebody is; this package asks no other feature anything.
 */
@NullMarked
package nl.ransel.learner;

import org.jspecify.annotations.NullMarked;
