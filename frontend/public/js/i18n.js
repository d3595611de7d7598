/** The reader's language and every text in it. Pure: nothing here touches the page. */
import { en } from './en.js';
import { nl } from './nl.js';

/** @type {Record<string, Record<string, string>>} */
const texts = { nl, en };

let language = 'nl';

export const languages = Object.keys(texts);

export const currentLanguage = () => language;

/** @param {string} wanted */
export function useLanguage(wanted) {
	language = wanted in texts ? wanted : 'nl';
}

/**
 * The first of the reader's languages that we speak, Dutch when there is none.
 *
 * @param {readonly string[]} wishes BCP 47 tags, dearest first
 */
export function bestLanguage(wishes) {
	return wishes.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in texts) ?? 'nl';
}

/**
 * The text of a key, with {name} filled in. A key without a text shows itself, so that a reader never sees nothing.
 *
 * @param {string} key
 * @param {Record<string, string|number>} [values]
 */
export function t(key, values) {
	const text = texts[language][key] ?? key;
	return values ? text.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole)) : text;
}

/**
 * The text that fits a number: keys `….one` and `….other`, with {n} for the number.
 *
 * @param {string} key
 * @param {number} n
 * @param {Record<string, string|number>} [values]
 */
export function tn(key, n, values) {
	const form = new Intl.PluralRules(language).select(n) === 'one' ? 'one' : 'other';
	return t(`${key}.${form}`, { n: new Intl.NumberFormat(language).format(n), ...values });
}

/** @param {string} key */
export const hasText = (key) => key in texts[language];
