/**
 * Badges of a learner that lie on another platform: Ransel as a consumer of its Open
 * Badges 3.0 API. The learner lets Ransel fetch them once and from then on each day, sees
 * what came of it, and takes that back. It must never act for anybody but the learner who
 * allowed it, never follow a platform to where it did not begin, and never keep what an
 * import would refuse.
 */
@NullMarked
package nl.ransel.connection;

import org.jspecify.annotations.NullMarked;
