/** The learner's stacks: what they are about, and a start for a new one. */
import * as api from '../api.js';
import { html, nothing, repeat } from '../html.js';
import { shortDate } from '../format.js';
import { t, tn } from '../i18n.js';
import { listing, resource } from '../resource.js';
import { disc } from '../ui/disc.js';
import { textField } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { progress } from '../ui/progress.js';
import { loadMore, pageHeader, refused, skeletons } from '../ui/parts.js';

/** @typedef {import('../model.js').StackLine} StackLine */
/** @typedef {import('../model.js').PathwayLine} PathwayLine */

/** @type {import('../page.js').PageMaker} */
export function stacksPage({ update, go, attempt }) {
	/** @type {import('../resource.js').Listing<StackLine>} */
	const list = listing(update, (cursor) => api.get('/api/stacks', { query: { cursor } }));
	/** @type {import('../resource.js').Resource<PathwayLine[]>} */
	const pathways = resource(update, () => api.get('/api/pathways'));
	let name = '';
	let making = false;
	let busy = false;

	async function load() {
		await Promise.all([list.load(), pathways.load()]);
	}

	const doings = {
		begin() {
			making = true;
			update();
			requestAnimationFrame(() => document.getElementById('name')?.focus());
		},
		type(/** @type {string} */ text) {
			name = text;
		},
		async make(/** @type {Event} */ event) {
			event.preventDefault();
			busy = true;
			update();
			const stack = await attempt(() => api.post('/api/stacks', { name: name.trim(), description: '' }));
			busy = false;
			if (stack) {
				name = '';
				making = false;
				await go(`/stacks/${stack.id}?edit=1`);
			}
			update();
		}
	};

	return {
		title: () => t('stacks.title'),
		view: () => html`${view(list, { name, making, busy, doings })}${shownPathways(pathways)}`,
		load,
		topics: { stacks: () => void load(), backpack: () => void load() },
		unsaved: () => name.trim() !== ''
	};
}

/** @typedef {{name: string, making: boolean, busy: boolean, doings: {begin: () => void, type: (text: string) => void, make: (event: Event) => void}}} State */

/**
 * @param {import('../resource.js').Listing<StackLine>} list
 * @param {State} state
 */
const view = (list, state) => html`
	${pageHeader({
		title: t('stacks.title'),
		lead: t('stacks.lead'),
		actions: list.items && list.items.length > 0 && !state.making
			? html`<button class="button button--primary" type="button" @click=${state.doings.begin}>${icon('plus')}${t('stacks.new')}</button>`
			: nothing
	})}
	${state.making ? form(state) : nothing}
	${body(list, state)}`;

/** @param {State} state */
const form = (state) => html`
	<form class="panel form-stack form-new" @submit=${state.doings.make}>
		${textField({
			id: 'name',
			label: t('stack.name'),
			hint: t('stack.name.hint'),
			value: state.name,
			required: true,
			max: 100,
			change: state.doings.type
		})}
		<button class="button button--primary" ?disabled=${state.busy}>${t('stacks.make')}</button>
	</form>`;

/**
 * @param {import('../resource.js').Listing<StackLine>} list
 * @param {State} state
 */
function body(list, state) {
	if (list.problem && !list.items) {
		return refused(list.problem, () => void list.load());
	}
	if (!list.items) {
		return skeletons(4, 'tile');
	}
	if (list.items.length === 0) {
		return html`
			<div class="empty">
				<span class="empty-icon">${icon('stacks')}</span>
				<h2>${t('stacks.empty.title')}</h2>
				<p>${t('stacks.empty.text')}</p>
				${state.making ? nothing : html`<div class="actions"><button class="button button--primary" type="button" @click=${state.doings.begin}>${icon('plus')}${t('stacks.new')}</button></div>`}
			</div>`;
	}
	return html`
		<ul class="stack-cards">${repeat(list.items, (stack) => stack.id, (stack) => html`<li>${stackCard(stack)}</li>`)}</ul>
		${loadMore(list.more, list.busy, () => void list.loadMore())}`;
}

/** @param {StackLine} stack */
const stackCard = (stack) => html`
	<a class="stack-card" href="/stacks/${encodeURIComponent(stack.id)}">
		<span class="fan ${stack.hue ? `fan--hue hue-${stack.hue}` : ''}">${fan(stack)}</span>
		<span class="stack-card-name">${stack.name}</span>
		${stack.description ? html`<span class="stack-card-text">${stack.description}</span>` : nothing}
		<span class="soft">${stack.pathwayId ? html`${t('stack.follows')} · ` : nothing}${tn('stack.count', stack.count)} · ${t('stack.updated', { date: shortDate(stack.updatedAt) })}</span>
	</a>`;

/** @param {StackLine} stack */
const fan = (stack) =>
	stack.credentials.length > 0
		? stack.credentials.map((id) => disc({ name: `${stack.name} ${id}`, src: `/api/credentials/${encodeURIComponent(id)}/image`, size: 'm' }))
		: disc({ name: stack.name, size: 'm' });

/**
 * Where no pathway is published nothing is said about them.
 *
 * @param {import('../resource.js').Resource<PathwayLine[]>} pathways
 */
function shownPathways({ value }) {
	if (!value || value.length === 0) {
		return nothing;
	}
	const followedFirst = [...value].sort((one, other) => Number(other.stackId !== null) - Number(one.stackId !== null));
	return html`
		<section class="pathways" aria-labelledby="pathways-title">
			<h2 id="pathways-title">${t('pathways.title')}</h2>
			<p class="soft">${t('pathways.lead')}</p>
			<ul class="stack-cards">${repeat(followedFirst, (pathway) => pathway.id, (pathway) => html`<li>${pathwayCard(pathway)}</li>`)}</ul>
		</section>`;
}

/** @param {PathwayLine} pathway */
const pathwayCard = (pathway) => html`
	<a class="stack-card pathway-card" href="/pathways/${encodeURIComponent(pathway.id)}">
		<span class="stack-card-name">${pathway.title}</span>
		${pathway.description ? html`<span class="stack-card-text">${pathway.description}</span>` : nothing}
		${progress(pathway)}
		<span class="soft">${pathway.institutionId ? t('pathway.of', { institution: pathway.publisher }) : pathway.publisher}${pathway.stackId ? html` · ${t('pathway.following')}` : nothing}</span>
	</a>`;
