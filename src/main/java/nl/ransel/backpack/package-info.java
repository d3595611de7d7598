/**
 * All credentials a learner keeps: import with a preview, keep, list, search, look at,
 * check again, give back byte for byte, delete. Every query carries the learner's id.
 */
@NullMarked
package nl.ransel.backpack;

import org.jspecify.annotations.NullMarked;
