/** What a page shows comes over the network: it is loading, there, or refused. */
import { Problem } from './api.js';

/**
 * @template T
 * @typedef {object} Resource
 * @property {T|null} value what was last received; kept while it is asked for again, so that nothing jumps
 * @property {Problem|null} problem why there is nothing
 * @property {() => Promise<void>} load
 * @property {(value: T) => void} set
 */

/**
 * @template T
 * @param {() => void} update
 * @param {() => Promise<T>} ask
 * @returns {Resource<T>}
 */
export function resource(update, ask) {
	let turn = 0;
	/** @type {Resource<T>} */
	const self = {
		value: null,
		problem: null,
		async load() {
			const mine = ++turn;
			try {
				const value = await ask();
				if (mine === turn) {
					self.set(value);
				}
			}
			catch (error) {
				if (mine === turn) {
					self.problem = asProblem(error);
					self.value = self.problem.missing ? null : self.value;
					update();
				}
			}
		},
		set(value) {
			turn++;
			self.value = value;
			self.problem = null;
			update();
		}
	};
	return self;
}

/**
 * @template T
 * @typedef {object} Listing
 * @property {T[]|null} items
 * @property {boolean} more
 * @property {boolean} busy
 * @property {Problem|null} problem
 * @property {() => Promise<void>} load from the start, as many as are shown now
 * @property {() => Promise<void>} loadMore
 * @property {(goesOn: (last: T) => boolean) => Promise<void>} loadWhile from the start, as many as are shown now and on from there while the last one says so
 * @property {() => void} clear forgets what was there, for another question
 * @property {(keep: (item: T) => boolean) => void} filter
 */

/**
 * A list that comes page by page.
 *
 * @template T
 * @param {() => void} update
 * @param {(cursor: string|null) => Promise<import('./model.js').Page<T>>} ask
 * @returns {Listing<T>}
 */
export function listing(update, ask) {
	/** @type {string|null} */
	let next = null;
	let turn = 0;
	/** @type {Listing<T>} */
	const self = {
		items: null,
		more: false,
		busy: false,
		problem: null,
		load: () => fetchWhile(fewerThan(self.items?.length ?? 1), null, []),
		loadMore: () => fetchWhile(fewerThan((self.items?.length ?? 0) + 1), next, self.items ?? []),
		loadWhile(goesOn) {
			const fewer = fewerThan(self.items?.length ?? 1);
			return fetchWhile((items) => fewer(items) || goesOn(items[items.length - 1]), null, []);
		},
		clear() {
			turn++;
			self.items = null;
			self.more = false;
		},
		filter(keep) {
			self.items = self.items?.filter(keep) ?? null;
			update();
		}
	};

	/** @type {(wanted: number) => (items: T[]) => boolean} */
	const fewerThan = (wanted) => (items) => items.length < wanted;

	/**
	 * @param {(items: T[]) => boolean} goesOn
	 * @param {string|null} from
	 * @param {T[]} before
	 */
	async function fetchWhile(goesOn, from, before) {
		const mine = ++turn;
		self.busy = true;
		update();
		try {
			let items = before;
			let cursor = from;
			do {
				const page = await ask(cursor);
				if (mine !== turn) {
					return;
				}
				items = [...items, ...page.items];
				cursor = page.next;
			} while (cursor && goesOn(items));
			next = cursor;
			Object.assign(self, { items, more: cursor !== null, problem: null, busy: false });
		}
		catch (error) {
			if (mine !== turn) {
				return;
			}
			Object.assign(self, { problem: asProblem(error), busy: false });
		}
		update();
	}

	return self;
}

/**
 * @param {unknown} error
 * @returns {Problem}
 */
export function asProblem(error) {
	if (error instanceof Problem) {
		return error;
	}
	throw error;
}
