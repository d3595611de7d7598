/** Many badges at once, a few at a time; one that fails does not disturb the others. */
import { Problem } from './api.js';
import { bytes } from './format.js';
import { t } from './i18n.js';
import { asProblem } from './resource.js';
import { largest } from './sources.js';

/**
 * @template T
 * @typedef {object} Row
 * @property {string} key
 * @property {import('./sources.js').Source} source
 * @property {'waiting'|'sending'|'checking'|'done'|'failed'} state
 * @property {number} sent how much of it has left, from 0 to 1
 * @property {T|null} value
 * @property {Problem|null} problem
 */

/** @typedef {{atOnce?: number, most?: number}} Limits how many at a time, and how many bytes each may have */

/**
 * @template T
 * @typedef {object} Queue
 * @property {Row<T>[]} rows newest first
 * @property {(sources: import('./sources.js').Source[]) => void} add
 * @property {(row: Row<T>) => void} again
 * @property {(row: Row<T>) => void} drop
 * @property {() => {total: number, ready: number}} progress
 */

/**
 * @template T
 * @param {() => void} update
 * @param {(source: import('./sources.js').Source, progress: (share: number) => void) => Promise<T>} ask
 * @param {(row: Row<T>) => void} finished
 * @param {Limits} [limits]
 * @returns {Queue<T>}
 */
export function queue(update, ask, finished, { atOnce = 2, most = largest } = {}) {
	let running = 0;
	let serial = 0;

	/** @type {Queue<T>} */
	const self = {
		rows: [],
		add(sources) {
			self.rows = [...sources.map(row), ...self.rows];
			work();
		},
		again(row) {
			Object.assign(row, { state: 'waiting', problem: null, sent: 0 });
			work();
		},
		drop(row) {
			self.rows = self.rows.filter((other) => other !== row);
			update();
		},
		progress: () => ({ total: self.rows.length, ready: self.rows.filter(ready).length })
	};

	/**
	 * @param {import('./sources.js').Source} source
	 * @returns {Row<T>}
	 */
	const row = (source) => ({ key: `row-${++serial}`, source, state: 'waiting', sent: 0, value: null, problem: null });

	function work() {
		update();
		const waiting = self.rows.filter((row) => row.state === 'waiting').reverse();
		waiting.slice(0, atOnce - running).forEach((row) => void run(row));
	}

	/** @param {Row<T>} row */
	async function run(row) {
		running++;
		row.state = 'sending';
		try {
			refuseTooLarge(row.source, most);
			row.value = await ask(row.source, (share) => sent(row, share));
			row.state = 'done';
		}
		catch (error) {
			row.problem = asProblem(error);
			row.state = 'failed';
		}
		finally {
			running--;
			finished(row);
			work();
		}
	}

	/**
	 * @param {Row<T>} row
	 * @param {number} share
	 */
	function sent(row, share) {
		row.sent = share;
		row.state = share < 1 ? 'sending' : 'checking';
		update();
	}

	return self;
}

/** @param {Row<any>} row */
const ready = (row) => row.state === 'done' || row.state === 'failed';

/**
 * @param {import('./sources.js').Source} source
 * @param {number} most bytes
 */
function refuseTooLarge(source, most) {
	if (source.body.size > most) {
		throw new Problem(413, 'import.too-large', t('problem.tooLarge', { size: bytes(source.body.size), most: bytes(most) }));
	}
}
