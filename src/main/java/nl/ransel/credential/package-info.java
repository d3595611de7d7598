/**
 * The core: what a badge says and how a verdict follows from its checks. Plain immutable
 * values and pure rules; everything else in Ransel exists to fill or to show these. Must
 * never import anything but the JDK and the kernel.
 */
@NullMarked
package nl.ransel.credential;

import org.jspecify.annotations.NullMarked;
