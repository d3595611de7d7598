/** Whether a link still works: icon and word. */
import { html } from '../html.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @type {Record<import('../model.js').Share['state'], [string, string]>} */
const marks = { LIVE: ['link', 'ok'], EXPIRED: ['EXPIRED', 'calm'], ENDED: ['REVOKED', 'calm'], USED_UP: ['eye', 'calm'] };

/** @param {import('../model.js').Share} share */
export function shareState(share) {
	const [glyph, tone] = marks[share.state];
	return html`<span class="verdict verdict--${tone}">${icon(glyph)}<span>${t(`share.state.${share.state}`)}</span></span>`;
}
