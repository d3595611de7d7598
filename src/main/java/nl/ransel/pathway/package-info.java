/**
 * Pathways: published templates of requirements, and how far a learner's badges go along
 * them. A learner follows one with a stack that fills itself, and reads here what is
 * next. Who issued a badge never matters here, and a badge that is not verified never
 * counts.
 */
@NullMarked
package nl.ransel.pathway;

import org.jspecify.annotations.NullMarked;
