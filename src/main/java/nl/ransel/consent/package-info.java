/**
 * What learners agree to: the operator's terms and privacy text, in versions, and who
 * accepted which version when. Learners read and accept it, everybody may read it, and
 * the web package asks here before it lets a learner do anything. It must never keep
 * somebody from leaving: logging out, taking everything along and erasing ask nothing
 * here.
 */
@NullMarked
package nl.ransel.consent;

import org.jspecify.annotations.NullMarked;
