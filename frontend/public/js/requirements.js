/** What a pathway asks for, read from its tree. Pure. */

/** @typedef {import('./model.js').Standing} Standing */

/**
 * The badges that are asked for, in the order of the pathway.
 *
 * @param {Standing} standing
 * @returns {Standing[]}
 */
export const asked = (standing) => (standing.kind === 'BADGE' ? [standing] : standing.parts.flatMap(asked));

/**
 * The groups of which only some parts are asked for, by the badges in them: not every step is a must.
 *
 * @param {Standing} standing
 * @param {Standing|null} [choice] the nearest such group around it
 * @returns {[string, Standing][]}
 */
export const choices = (standing, choice = null) =>
	standing.kind === 'BADGE'
		? choice ? [[standing.id, choice]] : []
		: standing.parts.flatMap((part) => choices(part, standing.kind === 'SOME' ? standing : choice));
