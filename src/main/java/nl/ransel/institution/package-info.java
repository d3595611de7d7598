/**
 * What institutions deliver: badges pushed by machine, the inbox in which they wait for a
 * learner to accept or decline, the mail that says so, and the word back to the sender.
 * Badge platforms and learners use it. It must never tell the sender whether a person has
 * an account, and never drop an award because nobody has come for it yet.
 */
@NullMarked
package nl.ransel.institution;

import org.jspecify.annotations.NullMarked;
