/** Badges may be dropped or pasted anywhere on a page. */
import { fromTransfer } from './sources.js';

/**
 * @typedef {object} Taker
 * @property {(sources: import('./sources.js').Source[]) => void} receive
 * @property {boolean} pasted whether it also wants what is pasted
 */

/** @param {() => Taker|null} taker who takes it at this moment */
export function takeDrops(taker) {
	let ownDrag = false;
	const carries = (/** @type {DragEvent} */ event) => !ownDrag && brings(event.dataTransfer);
	const veil = (/** @type {boolean} */ on) => document.body.classList.toggle('dropping', on);

	addEventListener('dragstart', () => (ownDrag = true));
	addEventListener('dragend', () => (ownDrag = false));
	addEventListener('dragover', (event) => {
		if (carries(event) && taker()) {
			event.preventDefault();
			veil(true);
		}
	});
	addEventListener('dragleave', (event) => {
		if (!event.relatedTarget) {
			veil(false);
		}
	});
	addEventListener('drop', (event) => {
		veil(false);
		if (carries(event) && !writing(event.target)) {
			event.preventDefault();
			taker()?.receive(fromTransfer(event.dataTransfer));
		}
	});
	addEventListener('paste', (event) => {
		const wants = taker();
		if (wants?.pasted && !writing(event.target)) {
			event.preventDefault();
			wants.receive(fromTransfer(event.clipboardData));
		}
	});
}

/** @param {DataTransfer|null} carried */
const brings = (carried) => [...(carried?.types ?? [])].some((type) => type === 'Files' || type === 'text/uri-list');

/**
 * Text that is dropped or pasted where somebody writes stays there.
 *
 * @param {EventTarget|null} target
 */
const writing = (target) =>
	target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'file');
