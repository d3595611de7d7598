/** Puts one badge in a stack, an existing one or a new one. */
import * as api from '../api.js';
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { listing } from '../resource.js';
import { icon } from './icons.js';

/** @typedef {import('../model.js').StackLine} StackLine */

/**
 * @param {{update: () => void, say: (text: string) => void, attempt: import('../page.js').Context['attempt'], credential: string, added: () => void}} how
 */
export function stackChooser({ update, say, attempt, credential, added }) {
	let open = false;
	let busy = false;
	/** @type {import('../resource.js').Listing<StackLine>} */
	const stacks = listing(update, (cursor) => api.get('/api/stacks', { query: { cursor } }));

	function unfold() {
		open = true;
		update();
		void stacks.load();
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
			added();
		}
		update();
	}

	const form = () =>
		stacks.items === null
			? html`<p class="soft">${stacks.problem?.message ?? t('loading')}</p>`
			: html`
					<form class="form-stack" @submit=${add}>
						<div class="form-field">
							<label class="form-label" for="stack">${t('chooser.which')}</label>
							<select class="input" id="stack" name="stack">
								${stacks.items.map((stack) => html`<option value=${stack.id}>${stack.name}</option>`)}
								<option value="">${t('chooser.new')}</option>
							</select>
						</div>
						<button class="button" ?disabled=${busy}>${icon('plus')}${t('chooser.add')}</button>
					</form>`;

	return {
		/** @param {{id: string, name: string}[]|null} current the stacks it is in, when that is known */
		view: (current) => html`
			${current === null
				? nothing
				: current.length === 0
					? html`<p class="soft">${t('chooser.none')}</p>`
					: html`<ul class="plain-list">${current.map((stack) => html`<li><a href="/stacks/${stack.id}">${stack.name}</a></li>`)}</ul>`}
			${open ? form() : html`<button class="button" type="button" @click=${unfold}>${icon('stacks')}${t('chooser.open')}</button>`}`
	};
}

/**
 * @param {string} credential
 * @returns {Promise<import('../model.js').Stack>}
 */
async function startWith(credential) {
	const stack = await api.post('/api/stacks', { name: t('stack.newName'), description: '' });
	return append(stack.id, credential);
}

/**
 * @param {string} id
 * @param {string} credential
 * @returns {Promise<import('../model.js').Stack>}
 */
async function append(id, credential) {
	const stack = /** @type {import('../model.js').Stack} */ (await api.get(`/api/stacks/${encodeURIComponent(id)}`));
	const entries = stack.entries.map((entry) => ({ credentialId: entry.credential.id, note: entry.note }));
	if (entries.some((entry) => entry.credentialId === credential)) {
		return stack;
	}
	return api.put(`/api/stacks/${encodeURIComponent(id)}`, {
		name: stack.name,
		description: stack.description,
		version: stack.version,
		entries: [...entries, { credentialId: credential, note: null }]
	});
}
