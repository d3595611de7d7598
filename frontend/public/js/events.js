/** Hears from the service that something of this learner changed. */

/** @typedef {'backpack'|'awards'|'stacks'|'shares'|'activity'} Topic */

/** @type {Topic[]} */
export const topics = ['backpack', 'awards', 'stacks', 'shares', 'activity'];

const patience = 5000;

/**
 * Listens while the page can be seen: a browser allows few connections, and a hidden tab needs none. Whoever comes
 * back may have missed something, so then every topic counts as changed.
 *
 * @param {(topic: Topic) => void} heard
 */
export function listen(heard) {
	/** @type {EventSource|null} */
	let source = null;
	let missed = false;

	const open = () => {
		source = new EventSource('/api/events');
		topics.forEach((topic) => source?.addEventListener(topic, () => heard(topic)));
		source.onopen = () => {
			if (missed) {
				topics.forEach(heard);
			}
			missed = true;
		};
		source.onerror = () => {
			// The browser tries again by itself, except after an answer that was no stream.
			if (source?.readyState === EventSource.CLOSED) {
				setTimeout(follow, patience);
			}
		};
	};

	const follow = () => {
		source?.close();
		source = null;
		if (document.visibilityState === 'visible') {
			open();
		}
	};

	document.addEventListener('visibilitychange', follow);
	follow();
}
