package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.Identifier;

/**
 * An identifier with the reason we believe it is this learner's.
 *
 * @param identifier what is proven
 * @param provenBy name of the login provider that said so
 * @param provenAt when it first did
 */
public record ProvenIdentifier(Identifier identifier, String provenBy, Instant provenAt) {
}
