/** The page on the screen, and those the reader may come back to, each as they left it. */
import { part } from './frame.js';

/**
 * A page and the element it is drawn in, which it keeps while the reader is elsewhere.
 *
 * @typedef {{name: string, key: string, page: import('./page.js').Page, stage: HTMLElement}} Shown
 */

const remember = 20;

/** @type {Shown|null} */
let shown = null;

/** The page that the terms came in between of. */
/** @type {Shown|null} */
let interrupted = null;

/** @type {Map<string, {shown: Shown, scroll: number}>} */
const visited = new Map();

export const onStage = () => shown;

/** @param {Shown} next */
function bring(next) {
	shown = next;
	part('stage').replaceChildren(next.stage);
}

/**
 * @param {string} name
 * @param {string} key of its place in the history
 * @param {import('./page.js').Page} page
 */
export function put(name, key, page) {
	const stage = document.createElement('div');
	stage.className = `page page--${name}`;
	bring({ name, key, page, stage });
}

/** Remembers how the page looks that the reader goes away from. */
export function leave() {
	if (shown) {
		visited.delete(shown.key);
		visited.set(shown.key, { shown, scroll: scrollY });
		[...visited.keys()].slice(0, -remember).forEach((key) => visited.delete(key));
	}
	interrupted = null;
}

/**
 * Brings back the page that was left at this place.
 *
 * @param {string} key
 * @returns {number|null} how far it was scrolled; nothing when it is remembered no more
 */
export function comeBack(key) {
	const known = visited.get(key);
	if (!known) {
		return null;
	}
	bring(known.shown);
	return known.scroll;
}

/**
 * Takes the place of the page on the screen, which stays as it is.
 *
 * @param {string} name
 * @param {import('./page.js').Page} page
 */
export function interrupt(name, page) {
	const before = shown;
	put(name, before?.key ?? '', page);
	interrupted = before;
}

/**
 * Brings back the page that was interrupted. Whoever goes back later finds the pages themselves, not what came in between.
 *
 * @param {string} name of what came in between
 * @returns {boolean} whether there was one
 */
export function resume(name) {
	[...visited].filter(([, { shown: left }]) => left.name === name).forEach(([key]) => visited.delete(key));
	if (!interrupted) {
		return false;
	}
	bring(interrupted);
	interrupted = null;
	return true;
}
