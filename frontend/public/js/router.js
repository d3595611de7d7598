/** Moves between pages without loading the document again. What an address means stands in routes.js. */

/**
 * @typedef {object} Visit
 * @property {string} path
 * @property {URLSearchParams} query
 * @property {string} key names this entry of the browser's history
 * @property {boolean} back the reader came by the back or forward button
 * @property {boolean} first the document was just loaded
 * @property {unknown} handover something the page before gives along
 */

/** @type {(visit: Visit) => void} */
let arrive = () => {};

/** @type {() => Promise<boolean>} */
let mayLeave = async () => true;

/**
 * @param {(visit: Visit) => void} onArrive
 * @param {() => Promise<boolean>} guard asked before a link is followed
 */
export function startRouter(onArrive, guard) {
	arrive = onArrive;
	mayLeave = guard;
	history.scrollRestoration = 'manual';
	document.addEventListener('click', follow);
	addEventListener('popstate', () => visit({ back: true }));
	visit({ first: true });
}

/**
 * @param {string} to
 * @param {{replace?: boolean, handover?: unknown}} [how]
 */
export async function go(to, how = {}) {
	if (how.replace || (await mayLeave())) {
		const key = crypto.randomUUID();
		history[how.replace ? 'replaceState' : 'pushState']({ key }, '', to);
		visit({ handover: how.handover });
	}
}

/**
 * Changes the address of this page without going anywhere, so that it can be bookmarked and comes back on return.
 *
 * @param {string} to
 */
export const rename = (to) => history.replaceState(history.state, '', to);

/** @param {{back?: boolean, first?: boolean, handover?: unknown}} how */
function visit({ back = false, first = false, handover = null }) {
	if (!history.state?.key) {
		history.replaceState({ key: crypto.randomUUID() }, '');
	}
	const query = new URLSearchParams(location.search);
	arrive({ path: location.pathname, query, key: history.state.key, back, first, handover });
}

/** @param {MouseEvent} event */
function follow(event) {
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	if (link && ours(link) && plain(event)) {
		event.preventDefault();
		void go(link.pathname + link.search);
	}
}

/** @param {HTMLAnchorElement} link */
function ours(link) {
	const served = ['/api/', '/s/', '/login', '/institutions/'].some((start) => link.pathname.startsWith(start));
	const inPage = link.hash !== '' && link.pathname === location.pathname;
	return link.origin === location.origin && !served && !inPage && !link.target && !link.hasAttribute('download');
}

/** @param {MouseEvent} event */
const plain = (event) =>
	event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
