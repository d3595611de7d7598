/**
 * Mail to learners: written down first, sent by a sender that tries again, in Dutch or
 * English as text and simple HTML. Any feature that has something to say hands over a
 * {@link nl.ransel.mail.Letter}. It decides nothing about whom to write to, and never
 * logs an address or a word of a letter.
 */
@NullMarked
package nl.ransel.mail;

import org.jspecify.annotations.NullMarked;
