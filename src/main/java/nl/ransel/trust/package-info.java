/**
 * What a verdict rests on outside the badge itself: the one guarded door to the web,
 * JSON-LD and its contexts, keys and DIDs, signatures, status lists and the operator's
 * register of issuers. Used by {@code verify}, and by whoever must fetch something an
 * issuer names. Must never reach a private address, nor believe what it fetched without a
 * limit.
 */
@NullMarked
package nl.ransel.trust;

import org.jspecify.annotations.NullMarked;
