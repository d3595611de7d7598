/** The icon set: drawn on 24 by 24, one stroke width, in the colour of the text beside it. */
import { html, svg } from '../html.js';

/** @type {Record<string, unknown>} */
const drawings = {
	backpack: svg`<path d="M9 5V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v1"/><path d="M6 5h12a2 2 0 0 1 2 2v2.5a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V7a2 2 0 0 1 2-2z"/><path d="M5 12.2V18a3 3 0 0 0 3 3h8a3 3 0 0 0 3-3v-5.8M10.5 12h3v3.5h-3z"/>`,
	stacks: svg`<path d="M12 3 3 7.8l9 4.8 9-4.8z"/><path d="m3 12.2 9 4.8 9-4.8"/><path d="m3 16.5 9 4.8 9-4.8"/>`,
	share: svg`<path d="M12 15V3.5M7.5 8 12 3.5 16.5 8"/><path d="M5 12v6.5A2.5 2.5 0 0 0 7.5 21h9a2.5 2.5 0 0 0 2.5-2.5V12"/>`,
	inbox: svg`<path d="M3.5 13.5 6 5.5A2 2 0 0 1 7.9 4h8.2A2 2 0 0 1 18 5.5l2.5 8V18a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z"/><path d="M3.5 13.5H8L9.5 16h5l1.5-2.5h4.5"/>`,
	person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-3.5 3.9-5.5 7.5-5.5s6.5 2 7.5 5.5"/>`,
	check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
	VALID: svg`<path d="m12 2.8 2.5 1.8 3.1 0 .9 2.9 2.5 1.8-1 2.9 1 2.9-2.5 1.8-.9 2.9h-3.1L12 21.6l-2.5-1.8H6.4l-.9-2.9L3 15.1l1-2.9-1-2.9 2.5-1.8.9-2.9h3.1z"/><path d="m8.5 12.3 2.4 2.4 4.6-4.9"/>`,
	INVALID: svg`<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8z"/><path d="m9 9 6 6M15 9l-6 6"/>`,
	EXPIRED: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.4 2"/>`,
	NOT_YET_VALID: svg`<path d="M7 3h10M7 21h10M8 3v3.5c0 2.7 4 3.3 4 5.5s-4 2.8-4 5.5V21M16 3v3.5c0 2.7-4 3.3-4 5.5s4 2.8 4 5.5V21"/>`,
	REVOKED: svg`<circle cx="12" cy="12" r="9"/><path d="m5.7 5.7 12.6 12.6"/>`,
	SUSPENDED: svg`<circle cx="12" cy="12" r="9"/><path d="M10 9v6M14 9v6"/>`,
	NOT_RECIPIENT: svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.8 19.5C3.6 16.3 6 14.6 9 14.6c1.5 0 2.8.4 3.9 1.2"/><path d="M16.3 10.2a2.4 2.4 0 1 1 3.5 2.2c-.9.5-1.3 1-1.3 2.1M18.5 18v.1"/>`,
	INDETERMINATE: svg`<circle cx="12" cy="12" r="9" stroke-dasharray="3.2 2.450"/><path d="M9.6 9.6a2.5 2.5 0 1 1 3.7 2.3c-.9.5-1.3 1.1-1.3 2.1M12 17v.1"/>`,
	PASSED: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.7 2.7L16 9.5"/>`,
	FAILED: svg`<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6M15 9l-6 6"/>`,
	UNKNOWN: svg`<circle cx="12" cy="12" r="9" stroke-dasharray="3.2 2.450"/><path d="M9.6 9.6a2.5 2.5 0 1 1 3.7 2.3c-.9.5-1.3 1.1-1.3 2.1M12 17v.1"/>`,
	NOT_APPLICABLE: svg`<circle cx="12" cy="12" r="9"/><path d="M8.5 12h7"/>`,
	ring: svg`<circle cx="12" cy="12" r="9"/>`,
	shield: svg`<path d="m12 3 7.5 2.8v5.4c0 4.6-3.1 8-7.5 9.8-4.4-1.8-7.5-5.2-7.5-9.8V5.8z"/><path d="m8.7 12 2.4 2.4 4.4-4.8"/>`,
	search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`,
	plus: svg`<path d="M12 5v14M5 12h14"/>`,
	upload: svg`<path d="M12 16V4.5M7.5 9 12 4.5 16.5 9"/><path d="M4 15.5V18a2.5 2.5 0 0 0 2.5 2.5h11A2.5 2.5 0 0 0 20 18v-2.5"/>`,
	camera: svg`<path d="M4 7.5h3.5L9 5h6l1.5 2.5H20A1.5 1.5 0 0 1 21.5 9v9a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 18V9A1.5 1.5 0 0 1 4 7.5z"/><circle cx="12" cy="13" r="3.8"/>`,
	receipt: svg`<path d="M6 3h8.5L19 7.5V21H6z"/><path d="M14 3v5h5M9.5 14.5l2 2 4-4.5"/>`,
	download: svg`<path d="M12 4v11.5M7.5 11l4.5 4.5 4.5-4.5"/><path d="M4 15.5V18a2.5 2.5 0 0 0 2.5 2.5h11A2.5 2.5 0 0 0 20 18v-2.5"/>`,
	link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3"/><path d="M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1"/>`,
	paste: svg`<path d="M9 4.5H7A2 2 0 0 0 5 6.5V19a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V6.5a2 2 0 0 0-2-2h-2"/><path d="M9 3h6v3.5H9zM9 11.5h6M9 15.5h4"/>`,
	copy: svg`<path d="M9 9h9.5A1.5 1.5 0 0 1 20 10.5v9a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 9 19.5z"/><path d="M15.5 5.5v-1A1.5 1.5 0 0 0 14 3H5.5A1.5 1.5 0 0 0 4 4.5v9A1.5 1.5 0 0 0 5.5 15H6"/>`,
	bin: svg`<path d="M4.5 6.5h15M9.5 6.5V4.2A1.2 1.2 0 0 1 10.7 3h2.6a1.2 1.2 0 0 1 1.2 1.2v2.3M6.5 6.5l.8 12.6a2 2 0 0 0 2 1.9h5.4a2 2 0 0 0 2-1.9l.8-12.6M10.2 10.5v6.5M13.8 10.5v6.5"/>`,
	pencil: svg`<path d="m4 20 1-4.5L16.2 4.3a1.8 1.8 0 0 1 2.6 0l.9.9a1.8 1.8 0 0 1 0 2.6L8.5 19z"/><path d="m14 6.5 3.5 3.5"/>`,
	up: svg`<path d="M12 19V5.5M6.5 11 12 5.5l5.5 5.5"/>`,
	down: svg`<path d="M12 5v13.5M6.5 13l5.5 5.5 5.5-5.5"/>`,
	grip: svg`<path d="M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1"/>`,
	back: svg`<path d="M19 12H5.5M11 6.5 5.5 12l5.5 5.5"/>`,
	out: svg`<path d="M13.5 4.5h6v6M19.5 4.5 11 13"/><path d="M17.5 14v4a2 2 0 0 1-2 2H6.5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2h4"/>`,
	eye: svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>`,
	leave: svg`<path d="M14 4.5H7.5a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2H14M10.5 12H20M16.5 8.5 20 12l-3.5 3.5"/>`,
	info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.1"/>`,
	warning: svg`<path d="M12 3.8 2.8 19.5h18.4z"/><path d="M12 10v4.5M12 17v.1"/>`,
	close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
	calendar: svg`<path d="M5.5 5.5h13A1.5 1.5 0 0 1 20 7v11.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5V7a1.5 1.5 0 0 1 1.5-1.5zM4 10h16M8.5 3v4.5M15.5 3v4.5"/>`,
	house: svg`<path d="M4 20.5V9l8-5 8 5v11.5M2.5 20.5h19M9.5 20.5v-5h5v5M8.5 11.5v.1M15.5 11.5v.1M12 11.5v.1"/>`,
	globe: svg`<circle cx="12" cy="12" r="9"/><path d="M3.5 9.5h17M3.5 14.5h17M12 3c-2.7 2.6-4 5.6-4 9s1.3 6.4 4 9c2.7-2.6 4-5.6 4-9s-1.3-6.4-4-9z"/>`,
	again: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4"/>`,
	file: svg`<path d="M13.5 3H7a1.5 1.5 0 0 0-1.5 1.5v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.5V8z"/><path d="M13.5 3v5h5"/>`,
	star: svg`<path d="m12 4 2.5 5.1 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8z"/>`,
	unknown: svg`<circle cx="12" cy="12" r="9"/><path d="M9.6 9.6a2.5 2.5 0 1 1 3.7 2.3c-.9.5-1.3 1.1-1.3 2.1M12 17v.1"/>`,
	phone: svg`<path d="M8.5 2.5h7A1.5 1.5 0 0 1 17 4v16a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 20V4a1.5 1.5 0 0 1 1.5-1.5zM11 18.5h2"/>`,
	computer: svg`<path d="M5 4.5h14A1.5 1.5 0 0 1 20.5 6v9a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15V6A1.5 1.5 0 0 1 5 4.5zM8.5 20h7M12 16.5V20"/>`,
	program: svg`<path d="m8 8-4.5 4L8 16M16 8l4.5 4-4.5 4M13.5 5.5l-3 13"/>`
};

/**
 * An icon. The word stands beside it, so a screen reader passes it over.
 *
 * @param {string} name
 */
export const icon = (name) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[name] ?? drawings.info}</svg>`;

/** @param {string} name */
export const drawing = (name) => drawings[name];
