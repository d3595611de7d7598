/** The ways in for a badge: drop or choose files, paste text, give an address. */
import { html, live } from '../html.js';
import { t } from '../i18n.js';
import { accepted, fromFile, fromText, fromUrl } from '../sources.js';
import { icon } from './icons.js';

/**
 * @typedef {object} Draft what is typed and not yet handed in
 * @property {string} url
 * @property {string} text
 */

/** @returns {Draft} */
export const emptyDraft = () => ({ url: '', text: '' });

/**
 * The zone is a label around a real file input, so it works with a keyboard and without dragging; what is dropped
 * anywhere on the page is taken in by main.js.
 *
 * @param {Draft} draft
 * @param {(sources: import('../sources.js').Source[]) => void} take
 * @param {() => void} update
 * @param {{extra?: unknown, accept?: string, formats?: string, url?: string}} [how] what stands beside the other ways in, and what is welcome
 */
export const intake = (draft, take, update, how = {}) => html`
	<div class="intake">
		<label class="dropzone">
			<input class="visually-hidden" id="files" type="file" multiple accept=${how.accept ?? accepted} @change=${chosen(take)}>
			<span class="dropzone-icon">${icon('upload')}</span>
			<span class="dropzone-title">${t('intake.drop')}</span>
			<span class="button button--primary" aria-hidden="true">${t('intake.choose')}</span>
			<span class="soft">${t(how.formats ?? 'intake.formats')}</span>
		</label>
		<div class="intake-more">
			<form class="form-inline" @submit=${handUrl(draft, take, update)}>
				<label class="form-label" for="intake-url">${t(how.url ?? 'intake.url')}</label>
				<div class="form-inline-row">
					<input class="input" id="intake-url" type="url" inputmode="url" required placeholder="https://" autocomplete="off"
						.value=${live(draft.url)} @input=${(/** @type {Event} */ event) => (draft.url = text(event))}>
					<button class="button">${icon('link')}${t('intake.fetch')}</button>
				</div>
			</form>
			<form class="form-inline" @submit=${handText(draft, take, update)}>
				<label class="form-label" for="intake-text">${t('intake.text')}</label>
				<div class="form-inline-row">
					<textarea class="input input--code" id="intake-text" rows="2" required spellcheck="false" autocomplete="off"
						.value=${live(draft.text)} @input=${(/** @type {Event} */ event) => (draft.text = text(event))}></textarea>
					<button class="button">${icon('paste')}${t('intake.read')}</button>
				</div>
			</form>
			${how.extra ?? ''}
		</div>
	</div>`;

/** @param {(sources: import('../sources.js').Source[]) => void} take */
const chosen = (take) => (/** @type {Event} */ event) => {
	const input = /** @type {HTMLInputElement} */ (event.currentTarget);
	take([...(input.files ?? [])].map(fromFile));
	// Choosing the same file again must count as choosing.
	input.value = '';
};

/**
 * @param {Draft} draft
 * @param {(sources: import('../sources.js').Source[]) => void} take
 * @param {() => void} update
 */
const handUrl = (draft, take, update) => (/** @type {Event} */ event) => {
	event.preventDefault();
	take([fromUrl(draft.url.trim())]);
	draft.url = '';
	update();
};

/**
 * @param {Draft} draft
 * @param {(sources: import('../sources.js').Source[]) => void} take
 * @param {() => void} update
 */
const handText = (draft, take, update) => (/** @type {Event} */ event) => {
	event.preventDefault();
	take([fromText(draft.text)]);
	draft.text = '';
	update();
};

/** @param {Event} event */
const text = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;
