/** What to do with ways to badges: mostly what QR codes say. Pure but for the texts. */
import { fromText, fromUrl } from './sources.js';

/** @typedef {import('./model.js').Lead} Lead */

/**
 * The part of the answer that is no report.
 *
 * @param {any} answer
 * @returns {Lead[]|null}
 */
export const leadsOf = (answer) => answer?.leads ?? null;

/** @param {Lead[]} leads */
export const shares = (leads) => leads.filter((lead) => lead.kind === 'SHARE');

/**
 * @param {Lead} lead any but the link of a share
 * @returns {import('./sources.js').Source}
 */
export const asSource = (lead) => (lead.kind === 'LINK' ? fromUrl(lead.value) : fromText(lead.value));
