/** Choosing badges from the backpack: search, and tick. */
import * as api from '../api.js';
import { html, live, nothing, repeat } from '../html.js';
import { t, tn } from '../i18n.js';
import { listing } from '../resource.js';
import { icon } from './icons.js';
import { loadMore, refused, skeletons } from './parts.js';
import { badgeLine } from './tile.js';

/** @typedef {import('../model.js').Card} Card */

/**
 * @typedef {object} Picker
 * @property {Map<string, Card>} chosen in the order of choosing
 * @property {() => unknown} view
 * @property {() => Promise<void>} load
 */

/**
 * @param {() => void} update
 * @param {{id: string, mineOnly?: boolean, hide?: () => Set<string>}} how `hide` names badges that are not offered
 * @returns {Picker}
 */
export function picker(update, how) {
	let words = '';
	/** @type {ReturnType<typeof setTimeout>|undefined} */
	let pause;
	/** @type {Map<string, Card>} */
	const chosen = new Map();
	const list = listing(update, (cursor) =>
		api.get('/api/credentials', { query: { q: words, sort: 'name', ownership: how.mineOnly ? 'MINE' : null, cursor } }));

	/** @param {Event} event */
	function search(event) {
		words = /** @type {HTMLInputElement} */ (event.currentTarget).value;
		clearTimeout(pause);
		pause = setTimeout(() => {
			list.clear();
			void list.load();
		}, 250);
	}

	/**
	 * @param {Card} card
	 * @param {boolean} on
	 */
	function tick(card, on) {
		on ? chosen.set(card.id, card) : chosen.delete(card.id);
		update();
	}

	/** @param {Card} card */
	const option = (card) => html`
		<li>
			<label class="pick">
				<input type="checkbox" name=${how.id} value=${card.id} .checked=${live(chosen.has(card.id))}
					@change=${(/** @type {Event} */ event) => tick(card, /** @type {HTMLInputElement} */ (event.currentTarget).checked)}>
				${badgeLine(card, { link: false })}
			</label>
		</li>`;

	/** Ticked badges stay in sight whatever is searched for. */
	function offered() {
		const hidden = how.hide?.() ?? new Set();
		const listed = list.items ?? [];
		const ids = new Set(listed.map((card) => card.id));
		return [...[...chosen.values()].filter((card) => !ids.has(card.id)), ...listed].filter((card) => !hidden.has(card.id));
	}

	function options() {
		if (list.problem && !list.items) {
			return refused(list.problem, () => void list.load());
		}
		if (!list.items) {
			return skeletons(3, 'line');
		}
		const cards = offered();
		return cards.length === 0
			? html`<p class="soft">${t(words ? 'picker.none' : 'picker.empty')}</p>`
			: html`<ul class="picks">${repeat(cards, (card) => card.id, option)}</ul>`;
	}

	return {
		chosen,
		load: list.load,
		view: () => html`
			<div class="picker">
				<div class="search">
					<label class="visually-hidden" for="${how.id}-search">${t('picker.search')}</label>
					${icon('search')}
					<input class="input" id="${how.id}-search" type="search" placeholder=${t('picker.search')} autocomplete="off" @input=${search}>
				</div>
				${options()}
				${loadMore(list.more, list.busy, () => void list.loadMore())}
				${chosen.size > 0 ? html`<p class="soft" role="status">${tn('picker.chosen', chosen.size)}</p>` : nothing}
			</div>`
	};
}
