/** What other services and programs are told of a shared badge. Pure. */

/** Badges and the people who earn them are Dutch: at midnight it is another month in Amsterdam than in London. */
const zone = 'Europe/Amsterdam';

/**
 * The address that puts a badge on a LinkedIn profile, filled in as far as it can be.
 *
 * @param {{name: string, issuerName: string|null, validFrom: string|null, validUntil: string|null, id: string}} card
 * @param {string} url the shared link
 */
export function linkedIn(card, url) {
	const query = new URLSearchParams({ startTask: 'CERTIFICATION_NAME', name: card.name, organizationName: card.issuerName ?? '' });
	add(query, 'issue', card.validFrom);
	add(query, 'expiration', card.validUntil);
	query.set('certUrl', url);
	return `https://www.linkedin.com/profile/add?${query}`;
}

/**
 * @param {URLSearchParams} query
 * @param {string} what
 * @param {string|null} instant
 */
function add(query, what, instant) {
	if (instant) {
		const { year, month } = monthOf(instant);
		query.set(`${what}Year`, year);
		query.set(`${what}Month`, month);
	}
}

/**
 * The shared badges that are worth telling others of, with their places among all that are shared. Whoever tells of a badge
 * that was taken back, or ran out, claims what is not so; one that cannot be checked now may be good.
 *
 * @template {{outcome: string}} T
 * @param {T[]} cards
 * @returns {{card: T, place: number}[]} places from 1
 */
export const presentable = (cards) =>
	cards.map((card, at) => ({ card, place: at + 1 })).filter(({ card }) => ['VALID', 'INDETERMINATE'].includes(card.outcome));

/**
 * The month as people call it: January is 1.
 *
 * @param {string} instant
 */
export function monthOf(instant) {
	const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: 'numeric' }).formatToParts(new Date(instant));
	const part = (/** @type {string} */ type) => parts.find((each) => each.type === type)?.value ?? '';
	return { year: part('year'), month: part('month') };
}

/**
 * A letter in the reader's own mail program, addressed to nobody yet.
 *
 * @param {string} subject
 * @param {string} body
 */
export const letter = (subject, body) => `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

/**
 * The shared badges as plain text.
 *
 * @param {{lead: string, names: string[], link: string, end: string}} parts
 */
export const plain = ({ lead, names, link, end }) => [lead, ...names.map((name) => `- ${name}`), '', link, end].join('\n');
