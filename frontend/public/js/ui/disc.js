/** A badge on its disc: the picture whole, or a rosette with initials when there is none. */
import { html, nothing, svg } from '../html.js';
import { unpack } from '../data-address.js';
import { initials, stable } from '../format.js';
import { drawing } from './icons.js';

/**
 * @typedef {object} Look
 * @property {string|null|undefined} name
 * @property {string|null} [src] a picture on our own origin
 * @property {Blob|string|null} [art] bytes or a data: address, drawn here because it is not stored yet
 * @property {'s'|'m'|'l'|'xl'} [size]
 * @property {boolean} [eager] it is the first thing seen
 */

/**
 * The name always stands beside a disc, so the picture itself says nothing to a screen reader.
 *
 * @param {Look} look
 */
export function disc({ name, src = null, art = null, size = 'm', eager = false }) {
	const drawn = src ? null : canvas(art);
	return html`
		<span class="disc disc--${size}" ?data-bare=${!src}>
			${src
				? html`<img class="disc-art" src=${src} alt="" loading=${eager ? 'eager' : 'lazy'} decoding="async"
						width="160" height="160" @error=${broken} @load=${whole}>`
				: (drawn ?? nothing)}
			${rosette(name)}
		</span>`;
}

/** @param {Event} event */
const broken = (event) => disclosed(event)?.setAttribute('data-bare', '');

/** @param {Event} event */
const whole = (event) => disclosed(event)?.removeAttribute('data-bare');

/** @param {Event} event */
const disclosed = (event) => (event.target instanceof Element ? event.target.closest('.disc') : null);

/**
 * A scalloped disc, always the same for the same name.
 *
 * @param {string|null|undefined} name
 * @param {string} [glyph] an icon to show in place of the initials
 */
export function rosette(name, glyph) {
	const hue = stable(name, 6) + 1;
	const petals = 10 + stable(`${name}/`, 4) * 2;
	return html`
		<svg class="rosette rosette--${hue}" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
			<path class="rosette-edge" d=${scallop(petals)}></path>
			<circle class="rosette-ring" cx="50" cy="50" r="35"></circle>
			${glyph
				? svg`<g class="rosette-glyph" transform="translate(29 29) scale(1.75)">${drawing(glyph)}</g>`
				: svg`<text class="rosette-text" x="50" y="50" dy="0.35em" text-anchor="middle" font-size="30">${initials(name)}</text>`}
		</svg>`;
}

/** @param {number} petals */
function scallop(petals) {
	const points = Array.from({ length: petals }, (_, at) => {
		const angle = ((at - 0.5) / petals) * 2 * Math.PI;
		return `${(50 + 43 * Math.cos(angle)).toFixed(2)} ${(50 + 43 * Math.sin(angle)).toFixed(2)}`;
	});
	const width = (43 * Math.sin(Math.PI / petals) * 1.15).toFixed(2);
	return `M${points[0]}${[...points.slice(1), points[0]].map((point) => `A${width} ${width} 0 0 1 ${point}`).join('')}z`;
}

/** The longest side of a picture drawn here, in pixels. */
const side = 480;

/** @type {WeakMap<Blob, HTMLCanvasElement>} */
const drawnBlobs = new WeakMap();

/** @type {Map<string, Blob|null>} */
const decoded = new Map();

/**
 * Draws pixels without asking anybody for them: the page may load pictures of its own origin only.
 *
 * @param {Blob|string|null} art
 */
function canvas(art) {
	const blob = typeof art === 'string' ? fromDataAddress(art) : art;
	if (!blob) {
		return null;
	}
	const known = drawnBlobs.get(blob);
	if (known) {
		return known;
	}
	const fresh = document.createElement('canvas');
	fresh.className = 'disc-art';
	fresh.hidden = true;
	fresh.setAttribute('aria-hidden', 'true');
	drawnBlobs.set(blob, fresh);
	void paint(fresh, blob);
	return fresh;
}

/**
 * @param {HTMLCanvasElement} target
 * @param {Blob} blob
 */
async function paint(target, blob) {
	try {
		const picture = await createImageBitmap(blob).catch(() => drawingOf(blob));
		const scale = side / Math.max(picture.width, picture.height);
		target.width = Math.round(picture.width * scale);
		target.height = Math.round(picture.height * scale);
		target.getContext('2d')?.drawImage(picture, 0, 0, target.width, target.height);
		target.hidden = false;
	}
	catch {
		// Not a picture: the rosette stays.
	}
}

/**
 * An SVG as an image: a browser then runs none of its scripts and loads nothing it points at. It is drawn once and let go.
 *
 * @param {Blob} blob
 */
async function drawingOf(blob) {
	if (!(await blob.slice(0, 4096).text()).includes('<svg')) {
		throw new TypeError('no drawing');
	}
	const address = URL.createObjectURL(new Blob([blob], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		image.width = image.naturalWidth || side;
		image.height = image.naturalHeight || side;
		return image;
	}
	finally {
		URL.revokeObjectURL(address);
	}
}

/**
 * What a badge that is not kept yet looks like: the picture it carries, or else the file itself, which may be one. A
 * picture that lives at some address is not asked for.
 *
 * @param {string|null|undefined} image
 * @param {Blob} file
 */
export const artOf = (image, file) => (image?.startsWith('data:image/') ? image : file);

/** @param {string} address */
function fromDataAddress(address) {
	if (!decoded.has(address)) {
		decoded.set(address, unpack(address));
	}
	return decoded.get(address) ?? null;
}
