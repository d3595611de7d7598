/** What a badge says, as far as it may be shown. Pure. */

/** @type {import('./model.js').CredentialView} */
const silence = {
	id: null,
	standard: null,
	format: null,
	achievement: null,
	issuer: null,
	validFrom: null,
	validUntil: null,
	grade: null,
	narrative: null,
	evidence: [],
	prose: null
};

/**
 * A file that holds no badge says nothing, and so does one whose proof is no good.
 *
 * @param {import('./model.js').Report} report
 */
export const claims = (report) => report.credential ?? silence;

/**
 * The check that says why a file could not be read as a badge at all, or nothing when it could.
 *
 * @param {import('./model.js').Report} report
 */
export const unreadable = (report) =>
	report.credential ? undefined : report.checks.find((check) => check.name === 'format' && check.result === 'FAILED');
