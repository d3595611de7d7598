/**
 * Two invented institutions and the badges they issue, made when the demo starts:
 * correctly signed, in every format the product reads, with a few that are expired,
 * revoked or tampered with. It signs and never verifies, and it only lives in the test
 * tree.
 */
@NullMarked
package nl.ransel.demo.badges;

import org.jspecify.annotations.NullMarked;
