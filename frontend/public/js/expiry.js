/** When a link ends. Pure. */

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The longest stays a little under the year that the service allows, because its clock is not ours.
 *
 * @type {Record<string, number>}
 */
const lengths = { hour1: hour, day1: day, week: 7 * day, month: 30 * day, quarter: 90 * day, year: 365 * day - hour };

export const terms = Object.keys(lengths);

/**
 * @param {string} term one of the terms, or `day` for a date of choice, which counts until its last minute
 * @param {string} date as a date field gives it
 * @param {number} now
 * @returns {Date|null} nothing when the date is missing or out of reach
 */
export function expiryOf(term, date, now) {
	if (term in lengths) {
		return new Date(now + lengths[term]);
	}
	const end = new Date(`${date}T23:59:00`);
	const within = end.getTime() >= now + hour && end.getTime() <= now + 365 * day;
	return within ? end : null;
}

/**
 * Whether a share of that age can still be open. A link lasts no longer than a year; a day more for clocks and leap years.
 *
 * @param {string} createdAt
 * @param {number} now
 */
export const youngEnough = (createdAt, now) => now - Date.parse(createdAt) < 367 * day;

/**
 * Since when a link that works no more does not. One that was viewed as often as it might be stopped at the last view,
 * whatever day it would have ended on.
 *
 * @param {Pick<import('./model.js').Share, 'state'|'endedAt'|'lastViewAt'|'expiresAt'>} share
 */
export const overSince = ({ state, endedAt, lastViewAt, expiresAt }) => endedAt ?? (state === 'USED_UP' ? lastViewAt : null) ?? expiresAt;

/** @param {number} now */
export const nearest = (now) => dayOf(new Date(now + hour));

/** @param {number} now */
export const farthest = (now) => dayOf(new Date(now + 364 * day));

/** @param {Date} date */
const dayOf = (date) => [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');

/** @param {number} part */
const pad = (part) => String(part).padStart(2, '0');
