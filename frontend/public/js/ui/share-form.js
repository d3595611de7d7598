/** The questions about a new share: what, for whom, until when, and what travels along. */
import { expiryOf, farthest, nearest, terms } from '../expiry.js';
import { html, nothing } from '../html.js';
import { fullMoment } from '../format.js';
import { t } from '../i18n.js';
import { choice, selectField, textField } from './field.js';
import { icon } from './icons.js';
import { alert } from './parts.js';

/** @typedef {import('../model.js').Travel} Travel */
/** @typedef {import('../model.js').Purpose} Purpose */

/** @type {Purpose[]} */
const purposes = ['JOB', 'INTERNSHIP', 'ADMISSION', 'EXEMPTION', 'ASSESSMENT', 'OTHER'];

/** @type {Travel[]} */
export const travels = ['NAME', 'GRADE', 'EVIDENCE', 'NARRATIVE', 'NOTES', 'PROGRESS', 'EMAIL', 'ORIGINAL'];

/** What loose badges do not have. @type {Set<Travel>} */
export const ofStacks = new Set(['NOTES', 'PROGRESS']);

/**
 * @typedef {object} Form
 * @property {'STACK'|'CREDENTIALS'} kind
 * @property {string} stackId
 * @property {string} label
 * @property {string} term
 * @property {string} day
 * @property {Set<Travel>} travels
 * @property {Purpose|''} purpose
 * @property {'none'|'made'|'chosen'} code
 * @property {string} chosenCode
 * @property {string} viewLimit
 * @property {import('../model.js').Leak[]} leaks what would show through although it is not ticked
 * @property {import('../api.js').Problem|null} problem
 * @property {string|null} missing
 * @property {boolean} busy
 * @property {boolean} touched
 */

/** @typedef {(change: Partial<Form>) => void} Touch */

/**
 * @param {Form} form
 * @param {import('../resource.js').Listing<import('../model.js').StackLine>} stacks
 * @param {import('./picker.js').Picker} shelf
 * @param {Touch} touch
 * @param {(event: Event) => void} submit
 */
export const shareForm = (form, stacks, shelf, touch, submit) => html`
	<form class="editor" @submit=${submit}>
		<fieldset class="panel">
			<legend>${t('newShare.what')}</legend>
			<div class="choices choices--row">
				${what('STACK', form, touch)} ${what('CREDENTIALS', form, touch)}
			</div>
			${form.kind === 'STACK' ? stackSelect(form, stacks, touch) : shelf.view()}
		</fieldset>
		<fieldset class="panel">
			<legend>${t('newShare.forWhom')}</legend>
			${textField({
				id: 'label',
				label: t('newShare.label'),
				hint: t('newShare.label.hint'),
				value: form.label,
				required: true,
				max: 100,
				error: form.problem?.errors.find((error) => error.field === 'label')?.message ?? null,
				change: (label) => touch({ label })
			})}
			${selectField({
				id: 'purpose',
				label: t('newShare.purpose'),
				hint: t('newShare.purpose.hint'),
				value: form.purpose,
				required: false,
				options: [['', t('newShare.purpose.none')], ...purposes.map((purpose) => /** @type {[string, string]} */ ([purpose, t(`purpose.${purpose}`)]))],
				change: (purpose) => touch({ purpose: /** @type {Purpose|''} */ (purpose) })
			})}
		</fieldset>
		${until(form, touch)}
		${along(form, touch)}
		${warnings(form)}
		${limits(form, touch)}
		${form.problem || form.missing
			? html`<div id="share-problem" tabindex="-1">${alert('bad', form.problem?.message ?? form.missing)}</div>`
			: nothing}
		<div class="actions">
			<button class="button button--primary button--large" ?disabled=${form.busy}>${icon('link')}${t(form.busy ? 'saving' : 'newShare.make')}</button>
		</div>
	</form>`;

/**
 * @param {'STACK'|'CREDENTIALS'} kind
 * @param {Form} form
 * @param {Touch} touch
 */
const what = (kind, form, touch) =>
	choice({ type: 'radio', name: 'kind', value: kind, checked: form.kind === kind, label: t(`newShare.${kind}`), change: () => touch({ kind }) });

/**
 * @param {Form} form
 * @param {import('../resource.js').Listing<import('../model.js').StackLine>} stacks
 * @param {Touch} touch
 */
const stackSelect = (form, stacks, touch) =>
	stacks.items?.length === 0
		? html`<p class="soft">${t('newShare.noStacks')}</p>`
		: html`
				<div class="form-field">
					<label class="form-label" for="stack">${t('newShare.stack')}</label>
					<select class="input" id="stack" ?disabled=${!stacks.items} @change=${(/** @type {Event} */ event) => touch({ stackId: /** @type {HTMLSelectElement} */ (event.currentTarget).value })}>
						${(stacks.items ?? []).map((stack) => html`<option value=${stack.id} ?selected=${stack.id === form.stackId}>${stack.name} (${stack.count})</option>`)}
					</select>
				</div>`;

/**
 * @param {Form} form
 * @param {Touch} touch
 */
function until(form, touch) {
	const now = Date.now();
	const end = expiryOf(form.term, form.day, now);
	return html`
		<fieldset class="panel">
			<legend>${t('newShare.until')}</legend>
			<div class="choices choices--grid">
				${[...terms, 'day'].map((term) =>
					choice({ type: 'radio', name: 'term', value: term, checked: form.term === term, label: t(`term.${term}`), change: () => touch({ term }) })
				)}
			</div>
			${form.term === 'day'
				? textField({
						id: 'day',
						type: 'date',
						label: t('newShare.day'),
						value: form.day,
						required: true,
						lowest: nearest(now),
						highest: farthest(now),
						change: (day) => touch({ day })
					})
				: nothing}
			<p class="share-ends" aria-live="polite">${icon('EXPIRED')}<span>${end ? t('share.ends', { moment: fullMoment(end) }) : t('newShare.noDay')}</span></p>
			<p class="soft">${t('share.ends.badges')}</p>
		</fieldset>`;
}

/**
 * @param {Form} form
 * @param {Touch} touch
 */
const along = (form, touch) => html`
	<fieldset class="panel">
		<legend>${t('newShare.along')}</legend>
		<p>${t('newShare.along.always')}</p>
		<div class="choices">
			${travels
				.filter((item) => form.kind === 'STACK' || !ofStacks.has(item))
				.map((item) =>
					choice({
						type: 'checkbox',
						name: 'travels',
						value: item,
						checked: form.travels.has(item),
						label: t(`travel.${item}`),
						hint: t(`travel.${item}.hint`),
						change: (on) => touch({ travels: toggled(form.travels, item, on) })
					})
				)}
		</div>
	</fieldset>`;

/**
 * @param {Set<Travel>} chosen
 * @param {Travel} item
 * @param {boolean} on
 */
const toggled = (chosen, item, on) => new Set(on ? [...chosen, item] : [...chosen].filter((other) => other !== item));

/**
 * What would show through. It says so and leaves the choice to the learner.
 *
 * @param {Form} form
 */
const warnings = (form) => html`
	<div aria-live="polite">
		${form.leaks.length > 0
			? alert('warn', html`
					<strong>${t('newShare.leaks')}</strong>
					<ul class="plain-list">${form.leaks.map((leak) => html`<li>${leak.explanation}</li>`)}</ul>`)
			: nothing}
	</div>`;

/**
 * @param {Form} form
 * @param {Touch} touch
 */
const limits = (form, touch) => html`
	<fieldset class="panel">
		<legend>${t('newShare.limits')}</legend>
		<div class="choices">
			${/** @type {Form['code'][]} */ (['none', 'made', 'chosen']).map((code) =>
				choice({
					type: 'radio',
					name: 'code',
					value: code,
					checked: form.code === code,
					label: t(`newShare.code.${code}`),
					hint: code === 'none' ? nothing : t(`newShare.code.${code}.hint`),
					change: () => touch({ code })
				})
			)}
		</div>
		${form.code === 'chosen'
			? textField({
					id: 'code',
					label: t('newShare.code'),
					hint: t('newShare.code.rule'),
					value: form.chosenCode,
					required: true,
					max: 64,
					change: (chosenCode) => touch({ chosenCode })
				})
			: nothing}
		${textField({
			id: 'view-limit',
			type: 'number',
			label: t('newShare.viewLimit'),
			hint: t('newShare.viewLimit.hint'),
			value: form.viewLimit,
			required: false,
			lowest: '1',
			highest: '1000',
			change: (viewLimit) => touch({ viewLimit })
		})}
	</fieldset>`;
