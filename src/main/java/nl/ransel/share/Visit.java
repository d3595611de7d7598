package nl.ransel.share;

import java.time.Instant;

/**
 * One opening of a share. No address and no description of the reader's software is kept.
 *
 * @param at when
 * @param client with what, coarsely
 */
record Visit(Instant at, Client client) {
}
