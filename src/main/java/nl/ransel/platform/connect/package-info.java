/**
 * Badge Connect, the API of Open Badges 2.1, beside that of Open Badges 3.0: older
 * platforms read the learner's Open Badges 2.0 and bring more. The same grants open it,
 * and the same word of the learner shuts it. It must never give out a badge of another
 * standard, and keeps nothing that it has not verified.
 */
@NullMarked
package nl.ransel.platform.connect;

import org.jspecify.annotations.NullMarked;
