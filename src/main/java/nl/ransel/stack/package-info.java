/**
 * A learner's ordered, annotated collections of credentials, with totals that never mix
 * units. The learner makes them; a share shows them. A stack never holds somebody else's
 * credential, and never decides whether a credential is real.
 */
@NullMarked
package nl.ransel.stack;

import org.jspecify.annotations.NullMarked;
