/** Making a share: what, for whom, until when, and what travels along. */
import * as api from '../api.js';
import { html, nothing } from '../html.js';
import { fullMoment } from '../format.js';
import { t } from '../i18n.js';
import { asProblem, listing } from '../resource.js';
import { expiryOf, farthest, nearest, terms } from '../expiry.js';
import { choice, textField } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { alert, pageHeader } from '../ui/parts.js';
import { picker } from '../ui/picker.js';

/** @typedef {import('../model.js').Travel} Travel */

/** @type {Travel[]} */
const travels = ['NAME', 'GRADE', 'EVIDENCE', 'NARRATIVE', 'NOTES', 'EMAIL'];

/**
 * @typedef {object} Form
 * @property {'STACK'|'CREDENTIALS'} kind
 * @property {string} stackId
 * @property {string} label
 * @property {string} term
 * @property {string} day
 * @property {Set<Travel>} travels
 * @property {import('../api.js').Problem|null} problem
 * @property {string|null} missing
 * @property {boolean} busy
 * @property {boolean} touched
 */

/** @type {import('../page.js').PageMaker} */
export function newSharePage({ query, update, go, attempt }) {
	const wanted = (query.get('credentials') ?? '').split(',').filter(Boolean);
	/** @type {Form} */
	const form = {
		kind: wanted.length > 0 ? 'CREDENTIALS' : 'STACK',
		stackId: query.get('stack') ?? '',
		label: '',
		term: 'month',
		day: '',
		travels: new Set(),
		problem: null,
		missing: null,
		busy: false,
		touched: false
	};
	/** @type {import('../resource.js').Listing<import('../model.js').StackLine>} */
	const stacks = listing(update, (cursor) => api.get('/api/stacks', { query: { cursor } }));
	const shelf = picker(update, { id: 'badges', mineOnly: true });

	async function load() {
		await Promise.all([loadStacks(), shelf.load(), ...(form.touched ? [] : wanted.map(choose))]);
	}

	async function loadStacks() {
		await stacks.load();
		const filled = (stacks.items ?? []).filter((stack) => stack.count > 0);
		if (form.stackId === '' && filled.length > 0) {
			form.stackId = filled[0].id;
		}
		if (filled.length === 0 && !query.has('stack')) {
			form.kind = 'CREDENTIALS';
		}
		update();
	}

	/** @param {string} id */
	async function choose(id) {
		const card = await attempt(() => api.get(`/api/credentials/${encodeURIComponent(id)}`));
		if (card?.ownership === 'MINE') {
			shelf.chosen.set(card.id, card);
			update();
		}
	}

	/** @param {Partial<Form>} change */
	function touch(change) {
		Object.assign(form, change, { touched: true, missing: null });
		update();
	}

	/** @param {Event} event */
	async function submit(event) {
		event.preventDefault();
		const expiresAt = expiryOf(form.term, form.day, Date.now());
		form.missing = lacking(form, shelf, expiresAt);
		form.problem = null;
		if (form.missing === null) {
			await create(/** @type {Date} */ (expiresAt));
		}
		update();
		if (form.missing || form.problem) {
			document.getElementById('share-problem')?.focus();
		}
	}

	/** @param {Date} expiresAt */
	async function create(expiresAt) {
		form.busy = true;
		update();
		try {
			const share = await api.post('/api/shares', {
				label: form.label.trim(),
				...(form.kind === 'STACK' ? { stackId: form.stackId } : { credentialIds: [...shelf.chosen.keys()] }),
				expiresAt: expiresAt.toISOString(),
				travels: travels.filter((what) => form.travels.has(what) && (what !== 'NOTES' || form.kind === 'STACK'))
			});
			form.touched = false;
			await go(`/shares/${share.id}`, { replace: true, handover: 'fresh' });
		}
		catch (error) {
			form.problem = asProblem(error);
		}
		form.busy = false;
	}

	return {
		title: () => t('newShare.title'),
		view: () => view(form, stacks, shelf, touch, submit),
		load,
		unsaved: () => form.touched
	};
}

/**
 * @param {Form} form
 * @param {import('../ui/picker.js').Picker} shelf
 * @param {Date|null} expiresAt
 */
function lacking(form, shelf, expiresAt) {
	if (form.kind === 'STACK' ? form.stackId === '' : shelf.chosen.size === 0) {
		return t(form.kind === 'STACK' ? 'newShare.noStack' : 'newShare.noBadges');
	}
	return expiresAt ? null : t('newShare.noDay');
}

/** @typedef {(change: Partial<Form>) => void} Touch */

/**
 * @param {Form} form
 * @param {import('../resource.js').Listing<import('../model.js').StackLine>} stacks
 * @param {import('../ui/picker.js').Picker} shelf
 * @param {Touch} touch
 * @param {(event: Event) => void} submit
 */
const view = (form, stacks, shelf, touch, submit) => html`
	${pageHeader({ title: t('newShare.title'), lead: t('newShare.lead'), back: { href: '/shares', text: t('shares.title') } })}
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
		</fieldset>
		${until(form, touch)}
		${along(form, touch)}
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
				.filter((item) => item !== 'NOTES' || form.kind === 'STACK')
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
