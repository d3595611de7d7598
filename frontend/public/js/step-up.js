/** What cannot be undone asks for a recent login. The learner logs in, comes back, and it goes on where it was. */
import { Problem } from './api.js';

const place = 'resume';

/** Longer ago than this nobody remembers having asked. */
const holds = 15 * 60_000;

/**
 * Does something that may ask for a recent login.
 *
 * @template T
 * @param {string} name of what is done, for the page to recognise when it comes back
 * @param {string} value what it is done to
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withStepUp(name, value, action) {
	try {
		return await action();
	}
	catch (error) {
		if (error instanceof Problem && error.next) {
			sessionStorage.setItem(place, JSON.stringify({ name, value, at: Date.now() }));
			location.assign(`${error.next}&${new URLSearchParams({ to: location.pathname })}`);
			return new Promise(() => {});
		}
		throw error;
	}
}

/**
 * What waited for the login, told once. Nothing when the login went wrong.
 *
 * @param {URLSearchParams} query of the page that was come back to
 * @returns {{name: string, value: string}|null}
 */
export function resumed(query) {
	const kept = sessionStorage.getItem(place);
	sessionStorage.removeItem(place);
	if (!kept || query.has('login')) {
		return null;
	}
	const { name, value, at } = JSON.parse(kept);
	return Date.now() - at < holds ? { name, value } : null;
}
