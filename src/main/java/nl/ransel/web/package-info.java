/**
 * What stands around every request: security chains, sessions, headers, problem+json,
 * language, rate limits, static files, and the beans for clock and randomness. It knows
 * the features only by the kernel's words and by who the learner is; no feature knows it.
 */
@NullMarked
package nl.ransel.web;

import org.jspecify.annotations.NullMarked;
