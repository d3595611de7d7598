/**
 * The door for other platforms that a learner lets in: they read the learner's badges and
 * add badges by the Open Badges 3.0 API, with tokens of the configured authorization
 * server. Wallets, portfolios and job sites use it; the learner sees each of them and can
 * shut the door. It must never give out anything to a platform whose learner took that
 * back, nor a badge that is not the learner's own or does not verify.
 */
@NullMarked
package nl.ransel.platform;

import org.jspecify.annotations.NullMarked;
