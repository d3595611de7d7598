/** Texts of issuers: the service read their Markdown and left only what is harmless. */
import { html, nothing } from '../html.js';
import { outward } from './parts.js';

/** @typedef {import('../model.js').Prose} Prose */

/** @param {Prose[]|undefined} prose */
export const written = (prose) => (prose && prose.length > 0 ? html`<div class="prose">${prose.map(piece)}</div>` : null);

/**
 * @param {Prose} part
 * @returns {unknown}
 */
function piece(part) {
	const inside = part.parts.map(piece);
	switch (part.kind) {
		case 'TEXT':
			return part.text;
		case 'CODE':
			return html`<code>${part.text}</code>`;
		case 'BREAK':
			return html`<br>`;
		case 'STRONG':
			return html`<strong>${inside}</strong>`;
		case 'EMPHASIS':
			return html`<em>${inside}</em>`;
		case 'LINK':
			return outward(part.link, html`${inside} <span class="soft">(${part.host})</span>`);
		case 'LIST':
			return html`<ul>${inside}</ul>`;
		case 'NUMBERED_LIST':
			return html`<ol>${inside}</ol>`;
		case 'ITEM':
			return html`<li>${inside}</li>`;
		case 'PARAGRAPH':
			return html`<p>${inside}</p>`;
		default:
			return nothing;
	}
}
