/**
 * Grants to look: a learner shows a stack or some badges to somebody without an account,
 * for a while, by a link or a QR code. The learner's pages use the signed-in API; the
 * reader gets one page that works without JavaScript. It must never show what the learner
 * did not tick, and nothing at all once the share has ended.
 */
@NullMarked
package nl.ransel.share;

import org.jspecify.annotations.NullMarked;
