/** Form fields: the label, the hint and the error belong to the control. */
import { html, live, nothing } from '../html.js';
import { t } from '../i18n.js';

/**
 * @typedef {object} Field
 * @property {string} id
 * @property {string} label
 * @property {string} value
 * @property {(value: string) => void} change
 * @property {string} [hint]
 * @property {string|null} [error]
 * @property {string} [type]
 * @property {boolean} [required]
 * @property {number} [max] how many characters
 * @property {string} [autocomplete]
 * @property {string} [lowest] for dates
 * @property {string} [highest]
 * @property {string} [list] id of a datalist with what others chose
 */

/** @param {Field} field */
export const textField = (field) =>
	around(field, html`
		<input class="input" id=${field.id} name=${field.id} type=${field.type ?? 'text'} .value=${live(field.value)}
			?required=${field.required} maxlength=${field.max ?? nothing} min=${field.lowest ?? nothing} max=${field.highest ?? nothing}
			autocomplete=${field.autocomplete ?? 'off'} list=${field.list ?? nothing}
			aria-describedby=${described(field)} aria-invalid=${field.error ? 'true' : nothing}
			@input=${typed(field)}>`);

/** @param {Field & {rows?: number}} field */
export const textArea = (field) =>
	around(field, html`
		<textarea class="input" id=${field.id} name=${field.id} rows=${field.rows ?? 4} .value=${live(field.value)}
			?required=${field.required} maxlength=${field.max ?? nothing} aria-describedby=${described(field)}
			aria-invalid=${field.error ? 'true' : nothing} @input=${typed(field)}></textarea>`);

/** @param {Field & {options: [string, string][]}} field */
export const selectField = (field) =>
	around(field, html`
		<select class="input" id=${field.id} name=${field.id} .value=${live(field.value)} aria-describedby=${described(field)} @change=${typed(field)}>
			${field.options.map(([value, text]) => html`<option value=${value} ?selected=${value === field.value}>${text}</option>`)}
		</select>`);

/**
 * @param {Field} field
 * @param {unknown} control
 */
const around = (field, control) => html`
	<div class="form-field ${field.error ? 'form-field--invalid' : ''}">
		<label class="form-label" for=${field.id}>
			${field.label}${field.required ? nothing : field.required === false ? html` <span class="soft">${t('field.optional')}</span>` : nothing}
		</label>
		${field.hint ? html`<p class="form-hint" id="${field.id}-hint">${field.hint}</p>` : nothing}
		${control}
		${field.error ? html`<p class="form-error" id="${field.id}-error">${field.error}</p>` : nothing}
	</div>`;

/** @param {Field} field */
function described(field) {
	const parts = [field.hint ? `${field.id}-hint` : null, field.error ? `${field.id}-error` : null].filter(Boolean);
	return parts.length > 0 ? parts.join(' ') : nothing;
}

/** @param {Field} field */
const typed = (field) => (/** @type {Event} */ event) =>
	field.change(/** @type {HTMLInputElement} */ (event.currentTarget).value);

/**
 * A checkbox or radio button with a sentence, as one large target.
 *
 * @param {{type: 'checkbox'|'radio', name: string, value: string, checked: boolean, label: unknown, hint?: unknown, change: (checked: boolean) => void}} choice
 */
export const choice = (choice) => html`
	<label class="choice">
		<input type=${choice.type} name=${choice.name} value=${choice.value} .checked=${live(choice.checked)}
			@change=${(/** @type {Event} */ event) => choice.change(/** @type {HTMLInputElement} */ (event.currentTarget).checked)}>
		<span>
			<span class="choice-label">${choice.label}</span>
			${choice.hint ? html`<span class="form-hint">${choice.hint}</span>` : nothing}
		</span>
	</label>`;
