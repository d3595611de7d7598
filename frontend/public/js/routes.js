/** The pages and their addresses. Pure. */

/**
 * @typedef {object} Route
 * @property {string} path with `:name` for a part that varies
 * @property {string} page
 * @property {boolean} [open] may be seen without login
 * @property {boolean} [leaving] may be seen by whoever has not agreed to the terms
 */

/** @type {Route[]} */
export const routes = [
	{ path: '/', page: 'start', open: true },
	{ path: '/backpack', page: 'backpack' },
	{ path: '/credentials/:id', page: 'credential' },
	{ path: '/import', page: 'import' },
	{ path: '/stacks', page: 'stacks' },
	{ path: '/stacks/:id', page: 'stack' },
	{ path: '/pathways/:id', page: 'pathway' },
	{ path: '/shares', page: 'shares' },
	{ path: '/shares/new', page: 'newShare' },
	{ path: '/shares/:id', page: 'share' },
	{ path: '/inbox', page: 'inbox' },
	{ path: '/account', page: 'account' },
	{ path: '/account/addresses', page: 'addresses' },
	{ path: '/account/connections', page: 'connections' },
	{ path: '/account/merge', page: 'merge' },
	{ path: '/account/erase', page: 'erase', leaving: true },
	{ path: '/account/activity', page: 'activity' },
	{ path: '/staff', page: 'staff' },
	{ path: '/staff/pathways/:id', page: 'staffPathway' },
	{ path: '/staff/announcements/:id', page: 'staffAnnouncement' },
	{ path: '/verify', page: 'verify', open: true },
	{ path: '/verify/batch', page: 'verifyBatch', open: true },
	{ path: '/terms', page: 'terms', open: true },
	{ path: '/privacy', page: 'privacyText', open: true }
];

/**
 * The page of an address and what varies in it.
 *
 * @param {string} path
 * @returns {{page: string, open: boolean, leaving: boolean, params: Record<string, string>}}
 */
export function match(path) {
	const parts = split(path);
	for (const route of routes) {
		const params = fit(split(route.path), parts);
		if (params) {
			return { page: route.page, open: route.open ?? false, leaving: route.leaving ?? false, params };
		}
	}
	return { page: 'notFound', open: true, leaving: false, params: {} };
}

/** @param {string} path */
const split = (path) => path.split('/').filter(Boolean);

/**
 * @param {string[]} pattern
 * @param {string[]} parts
 */
function fit(pattern, parts) {
	if (pattern.length !== parts.length) {
		return null;
	}
	/** @type {Record<string, string>} */
	const params = {};
	for (const [at, piece] of pattern.entries()) {
		if (piece.startsWith(':')) {
			params[piece.slice(1)] = decode(parts[at]);
		}
		else if (piece !== parts[at]) {
			return null;
		}
	}
	return params;
}

/** @param {string} part */
function decode(part) {
	try {
		return decodeURIComponent(part);
	}
	catch {
		return part;
	}
}

/**
 * The addresses of the menu, with the pages that light each of them up.
 *
 * @type {{path: string, name: string, icon: string, pages: string[]}[]}
 */
export const menu = [
	{ path: '/backpack', name: 'nav.backpack', icon: 'backpack', pages: ['backpack', 'credential', 'import'] },
	{ path: '/stacks', name: 'nav.stacks', icon: 'stacks', pages: ['stacks', 'stack', 'pathway'] },
	{ path: '/shares', name: 'nav.shares', icon: 'share', pages: ['shares', 'share', 'newShare'] },
	{ path: '/inbox', name: 'nav.inbox', icon: 'inbox', pages: ['inbox'] }
];

/**
 * An address with its question part, leaving out what is empty.
 *
 * @param {string} path
 * @param {Record<string, string|number|null|undefined>} [query]
 */
export function address(path, query = {}) {
	const filled = Object.entries(query).filter(([, value]) => value != null && value !== '');
	const question = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
	return question ? `${path}?${question}` : path;
}
