/** Dragging a list item to another place. The buttons beside it do the same for whoever does not drag. */

/**
 * Items get out of the way while one is carried over them; only when it is put down does the order change.
 *
 * @param {PointerEvent} event of the grip
 * @param {(from: number, to: number) => void} move
 */
export function carry(event, move) {
	const item = /** @type {HTMLElement} */ (event.currentTarget).closest('li');
	const list = item?.parentElement;
	if (!item || !list || event.button !== 0) {
		return;
	}
	event.preventDefault();
	const items = /** @type {HTMLElement[]} */ ([...list.children]);
	const boxes = items.map((other) => other.getBoundingClientRect());
	const from = items.indexOf(item);
	const start = event.clientY + scrollY;
	const step = boxes[from].height + gap(boxes);
	let to = from;

	const follow = (/** @type {PointerEvent} */ moved) => {
		const way = moved.clientY + scrollY - start;
		const centre = middle(boxes[from]) + way;
		to = boxes.filter((box, at) => at !== from && middle(box) < centre).length;
		item.style.transform = `translateY(${way}px)`;
		items.forEach((other, at) => {
			if (other !== item) {
				other.style.transform = `translateY(${shift(at, from, to) * step}px)`;
			}
		});
		scrollNear(moved.clientY);
	};

	const stop = (/** @type {boolean} */ put) => {
		removeEventListener('pointermove', follow);
		removeEventListener('pointerup', drop);
		removeEventListener('pointercancel', cancel);
		removeEventListener('keydown', escape);
		list.classList.remove('carrying');
		item.classList.remove('carried');
		items.forEach((other) => (other.style.transform = ''));
		if (put && to !== from) {
			move(from, to);
		}
	};
	const drop = () => stop(true);
	const cancel = () => stop(false);
	const escape = (/** @type {KeyboardEvent} */ pressed) => {
		if (pressed.key === 'Escape') {
			cancel();
		}
	};

	list.classList.add('carrying');
	item.classList.add('carried');
	addEventListener('pointermove', follow);
	addEventListener('pointerup', drop);
	addEventListener('pointercancel', cancel);
	addEventListener('keydown', escape);
}

/** @param {DOMRect} box */
const middle = (box) => box.top + box.height / 2;

/** @param {DOMRect[]} boxes */
const gap = (boxes) => (boxes.length > 1 ? boxes[1].top - boxes[0].bottom : 0);

/**
 * How many places an item steps aside.
 *
 * @param {number} at
 * @param {number} from
 * @param {number} to
 */
export const shift = (at, from, to) => (at > from && at <= to ? -1 : at < from && at >= to ? 1 : 0);

/** @param {number} y */
function scrollNear(y) {
	const margin = innerHeight / 8;
	const speed = innerHeight / 60;
	if (y < margin) {
		scrollBy(0, -speed);
	}
	else if (y > innerHeight - margin) {
		scrollBy(0, speed);
	}
}

/**
 * The same list with one item at another place.
 *
 * @template T
 * @param {T[]} items
 * @param {number} from
 * @param {number} to
 */
export function moved(items, from, to) {
	const rest = items.filter((_, at) => at !== from);
	return [...rest.slice(0, to), items[from], ...rest.slice(to)];
}
