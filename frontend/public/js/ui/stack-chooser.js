/** The stacks one badge is on, and a way to put it on another. */
import * as api from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { resource } from '../resource.js';
import { icon } from './icons.js';

/** @typedef {import('../model.js').Stack} Stack */
/** @typedef {import('../model.js').StackLine} StackLine */

/**
 * @param {{update: () => void, say: (text: string) => void, attempt: import('../page.js').Context['attempt'], credential: string}} how
 */
export function stackChooser({ update, say, attempt, credential }) {
	let open = false;
	let busy = false;
	const stacks = resource(update, () => sorted(credential));

	function unfold() {
		open = true;
		update();
		requestAnimationFrame(() => document.getElementById('stack')?.focus());
	}

	/** @param {Event} event */
	async function add(event) {
		event.preventDefault();
		const id = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('stack'));
		busy = true;
		update();
		const stack = await attempt(() => (id === '' ? startWith(credential) : append(id, credential)));
		busy = false;
		if (stack) {
			open = false;
			say(t('chooser.added', { stack: stack.name }));
			await stacks.load();
		}
		update();
	}

	/** @param {StackLine[]} others */
	const form = (others) => html`
		<form class="form-stack" @submit=${add}>
			<div class="form-field">
				<label class="form-label" for="stack">${t('chooser.which')}</label>
				<select class="input" id="stack" name="stack">
					${others.map((stack) => html`<option value=${stack.id}>${stack.name}</option>`)}
					<option value="">${t('chooser.new')}</option>
				</select>
			</div>
			<button class="button" ?disabled=${busy}>${icon('plus')}${t('chooser.add')}</button>
		</form>`;

	function view() {
		if (!stacks.value) {
			return html`<p class="soft">${stacks.problem?.message ?? t('loading')}</p>`;
		}
		const { on, others } = stacks.value;
		return html`
			${on.length === 0
				? html`<p class="soft">${t('chooser.none')}</p>`
				: html`<ul class="plain-list">${on.map((stack) => html`<li><a href="/stacks/${encodeURIComponent(stack.id)}">${stack.name}</a></li>`)}</ul>`}
			${open ? form(others) : html`<button class="button" type="button" @click=${unfold}>${icon('stacks')}${t('chooser.open')}</button>`}`;
	}

	return { load: stacks.load, view };
}

/**
 * The learner's stacks, those with this badge apart.
 *
 * @param {string} credential
 * @returns {Promise<{on: StackLine[], others: StackLine[]}>}
 */
async function sorted(credential) {
	const stacks = await all(credential);
	return {
		on: stacks.filter((stack) => stack.holds),
		others: stacks.filter((stack) => !stack.holds && !stack.pathwayId)
	};
}

/**
 * @param {string} credential
 * @returns {Promise<StackLine[]>}
 */
async function all(credential) {
	/** @type {StackLine[]} */
	const stacks = [];
	/** @type {string|null} */
	let cursor = null;
	do {
		/** @type {import('../model.js').Page<StackLine>} */
		const page = await api.get('/api/stacks', { query: { credential, cursor } });
		stacks.push(...page.items);
		cursor = page.next;
	} while (cursor);
	return stacks;
}

/** @param {string} id */
const address = (id) => `/api/stacks/${encodeURIComponent(id)}`;

/**
 * @param {string} credential
 * @returns {Promise<Stack>}
 */
async function startWith(credential) {
	const stack = await api.post('/api/stacks', { name: t('stack.newName'), description: '' });
	return append(stack.id, credential);
}

/**
 * @param {string} id
 * @param {string} credential
 * @returns {Promise<Stack>}
 */
async function append(id, credential) {
	const stack = /** @type {Stack} */ (await api.get(address(id)));
	const entries = stack.entries.map((entry) => ({ credentialId: entry.credential.id, note: entry.note, section: entry.section }));
	return api.put(address(id), {
		name: stack.name,
		description: stack.description,
		version: stack.version,
		sections: stack.sections,
		entries: [...entries, { credentialId: credential, note: null, section: null }],
		cover: stack.cover
	});
}
