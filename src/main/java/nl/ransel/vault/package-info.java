/**
 * What is personal is unreadable in the store and in every copy of it: each learner has a
 * key, and the keys are wrapped by a master key that only the environment knows. It is
 * for the adapters that keep something of a learner; nothing else notices it. A key never
 * leaves this package, and when its learner is erased it is gone for good.
 */
@NullMarked
package nl.ransel.vault;

import org.jspecify.annotations.NullMarked;
