/** Dates, numbers and names as a reader wants to see them. Pure. */
import { currentLanguage, t, tn } from './i18n.js';

/** Dutch as in the Netherlands, English as in Britain: day before month in both. */
const locale = () => (currentLanguage() === 'en' ? 'en-GB' : 'nl-NL');

/**
 * @param {string|number|Date} instant
 * @param {Intl.DateTimeFormatOptions} options
 */
const written = (instant, options) => new Intl.DateTimeFormat(locale(), options).format(new Date(instant));

/** @param {string|number|Date} instant */
export const date = (instant) => written(instant, { day: 'numeric', month: 'long', year: 'numeric' });

/** @param {string|number|Date} instant */
export const shortDate = (instant) => written(instant, { day: 'numeric', month: 'short', year: 'numeric' });

/** @param {string|number|Date} instant */
export const moment = (instant) =>
	written(instant, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** @param {string} yearAndMonth like 2026-11 */
export const month = (yearAndMonth) => written(`${yearAndMonth}-15T12:00:00Z`, { month: 'short', year: 'numeric' });

/** @param {string|number|Date} instant */
export const shortMoment = (instant) =>
	written(instant, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** @param {string|number|Date} instant */
export const fullMoment = (instant) =>
	written(instant, {
		weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit'
	});

/** @param {number} value */
export const number = (value) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

/** @param {number} size in bytes */
export function bytes(size) {
	if (size < 1024) {
		return t('unit.bytes', { n: number(size) });
	}
	const kib = size / 1024;
	return kib < 1024 ? t('unit.kb', { n: number(Math.round(kib)) }) : t('unit.mb', { n: number(Math.round(kib / 102.4) / 10) });
}

/** @param {string} tag BCP 47 tag of a course's language */
export function languageName(tag) {
	try {
		return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag) ?? tag;
	}
	catch {
		return tag;
	}
}

/**
 * Weight and level of an achievement in a few short words, in a fixed order.
 *
 * @param {import('./model.js').Facts|null|undefined} facts
 * @returns {string[]}
 */
export function weights(facts) {
	if (!facts) {
		return [];
	}
	return [
		facts.ects != null ? t('facts.ects.short', { n: number(facts.ects) }) : null,
		facts.sbu != null ? t('facts.sbu.short', { n: number(facts.sbu) }) : null,
		facts.hours != null ? tn('facts.hours.short', facts.hours) : null,
		facts.eqf != null ? t('facts.eqf.short', { n: facts.eqf }) : null
	].filter((word) => word !== null);
}

const small = new Set(['van', 'de', 'het', 'een', 'en', 'in', 'op', 'met', 'voor', 'der', 'den', 'te', 'of', 'and', 'the', 'a', 'an', 'for', 'to', 'with']);

/**
 * One or two letters that stand for a name.
 *
 * @param {string|null|undefined} name
 */
export function initials(name) {
	const words = (name ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	const weighty = words.filter((word) => !small.has(word.toLowerCase()));
	const chosen = (weighty.length > 0 ? weighty : words).slice(0, 2);
	return chosen.map((word) => [...word][0].toUpperCase()).join('') || '?';
}

/**
 * A number that is always the same for the same text, below a limit.
 *
 * @param {string|null|undefined} text
 * @param {number} limit
 */
export function stable(text, limit) {
	let hash = 7;
	for (const sign of text ?? '') {
		hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
	}
	return hash % limit;
}

/**
 * An issuer's text as paragraphs and lists. Markdown signs are taken away, never obeyed.
 *
 * @param {string|null|undefined} text
 * @returns {{list: boolean, lines: string[]}[]}
 */
export function blocks(text) {
	/** @type {{list: boolean, lines: string[]}[]} */
	const found = [];
	let open = false;
	for (const raw of (text ?? '').split(/\r?\n/)) {
		const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(raw);
		const line = plain(item ? item[1] : raw);
		if (line === '') {
			open = false;
		}
		else if (open && found[found.length - 1].list === Boolean(item)) {
			found[found.length - 1].lines.push(line);
		}
		else {
			found.push({ list: Boolean(item), lines: [line] });
			open = true;
		}
	}
	return found;
}

/**
 * A text cut at its headings. What stands before the first has none.
 *
 * @param {string|null|undefined} text
 */
export function chapters(text) {
	/** @type {{heading: string|null, body: string}[]} */
	const found = [{ heading: null, body: '' }];
	for (const line of (text ?? '').split(/\r?\n/)) {
		const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
		if (heading) {
			found.push({ heading: plain(heading[1]), body: '' });
		}
		else {
			found[found.length - 1].body += `${line}\n`;
		}
	}
	return found
		.map(({ heading, body }) => ({ heading, body: body.trim() }))
		.filter(({ heading, body }) => heading !== null || body !== '');
}

/** @param {string} line */
function plain(line) {
	return line
		.replace(/^\s*#{1,6}\s+/, '')
		.replace(/(\*\*|__)(.+?)\1/g, '$2')
		.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
		.trim();
}

/**
 * The address when it is a web address, otherwise nothing: an issuer may write anything there.
 *
 * @param {string|null|undefined} text
 */
export function webAddress(text) {
	try {
		const url = new URL(text ?? '');
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	}
	catch {
		return null;
	}
}

/**
 * A fixed term as part of a key: small letters with dashes.
 *
 * @param {string|null|undefined} term
 */
export const tidy = (term) => (term ?? '').trim().toLowerCase().replace(/[^a-z0-9]+/g, '-');
