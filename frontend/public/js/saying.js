/** Short messages: shown for a while, and spoken for whoever listens. */
import { announce } from './announce.js';
import { asProblem } from './resource.js';

const shownFor = 12_000;

/**
 * @typedef {object} Speaker
 * @property {() => string|null} text what is said now
 * @property {(text: string|null) => void} say nothing takes away what was said
 * @property {<T>(action: () => Promise<T>) => Promise<T|undefined>} attempt does something that may be refused; says so when it is
 */

/**
 * @param {() => void} update
 * @returns {Speaker}
 */
export function speaker(update) {
	/** @type {string|null} */
	let said = null;
	/** @type {ReturnType<typeof setTimeout>|undefined} */
	let timer;

	/** @param {string|null} text */
	function say(text) {
		clearTimeout(timer);
		said = text;
		if (text) {
			announce(text);
			timer = setTimeout(() => say(null), shownFor);
		}
		update();
	}

	return {
		text: () => said,
		say,
		async attempt(action) {
			try {
				return await action();
			}
			catch (error) {
				say(asProblem(error).message);
				return undefined;
			}
		}
	};
}
