/** A text to take along: shown whole, selected with one touch, copied with one button. */
import { html } from '../html.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @param {{id: string, label: string, value: string}} field */
export const copyField = ({ id, label, value }) => html`
	<div class="form-field">
		<label class="visually-hidden" for=${id}>${label}</label>
		<input class="input input--code" id=${id} readonly .value=${value} @focus=${select}>
	</div>`;

/** @param {{id: string, value: string, say: (text: string) => void}} field the text that stands in its field */
export const copyButton = ({ id, value, say }) => html`
	<button class="button button--primary" type="button" @click=${() => void copy(id, value, say)}>${icon('copy')}${t('action.copy')}</button>`;

/** @param {Event} event */
const select = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).select();

/**
 * @param {string} id
 * @param {string} value
 * @param {(text: string) => void} say
 */
async function copy(id, value, say) {
	try {
		await navigator.clipboard.writeText(value);
		say(t('copy.done'));
	}
	catch {
		// Without permission, or over plain http, the reader copies the selection.
		/** @type {HTMLInputElement|null} */ (document.getElementById(id))?.focus();
		say(t('copy.yourself'));
	}
}
