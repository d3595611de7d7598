/** The operator's terms and privacy text, which everybody may read. */
import { html } from '../html.js';
import { chapters } from '../format.js';
import { prose } from './parts.js';

/** @typedef {{version: string, terms: string, privacy: string, changes: string|null}} Texts */

/**
 * @param {string} text Markdown
 * @param {2|3} level of the headings in it
 */
export const legalText = (text, level) => html`
	<div class="legal">
		${chapters(text).map(({ heading, body }) => html`
			${heading === null ? '' : level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`}
			${prose(body)}`)}
	</div>`;
