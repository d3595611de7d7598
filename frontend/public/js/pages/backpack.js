/** All badges of the learner: look, search, sort, filter. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { html, live, nothing, repeat } from '../html.js';
import { t, tn } from '../i18n.js';
import { remember } from '../known.js';
import { listing, resource } from '../resource.js';
import { rename } from '../router.js';
import { address } from '../routes.js';
import { icon } from '../ui/icons.js';
import { news, putAway, unseen } from '../ui/news.js';
import { empty, loadMore, pageHeader, refused, skeletons } from '../ui/parts.js';
import { badgeTile } from '../ui/tile.js';

/** @typedef {import('../model.js').Card} Card */
/** @typedef {{q: string, sort: string, show: string}} Wish */

const sorts = ['newest', 'oldest', 'name', 'issuer'];
const shows = ['', 'VALID', 'EXPIRED', 'REVOKED', 'INDETERMINATE', 'PENDING'];

/** @type {import('../page.js').PageMaker} */
export function backpackPage({ query, update, attempt }) {
	/** @type {Wish} */
	const wish = { q: query.get('q') ?? '', sort: query.get('sort') ?? 'newest', show: query.get('show') ?? '' };
	/** @type {import('../resource.js').Listing<Card>} */
	const list = listing(update, async (cursor) => {
		const page = await api.get('/api/credentials', { query: { ...question(wish), cursor } });
		remember(page.items);
		return page;
	});
	const notices = resource(update, unseen);
	/** @type {ReturnType<typeof setTimeout>|undefined} */
	let pause;

	/**
	 * @param {Partial<Wish>} change
	 * @param {number} delay so that a search waits until somebody stops typing
	 */
	function wishFor(change, delay = 0) {
		Object.assign(wish, change);
		rename(address('/backpack', { q: wish.q, sort: wish.sort === 'newest' ? '' : wish.sort, show: wish.show }));
		clearTimeout(pause);
		pause = setTimeout(() => void ask(), delay);
	}

	async function ask() {
		await list.load();
		if (list.items) {
			announce(list.more ? t('backpack.found.many') : tn('backpack.found', list.items.length));
		}
	}

	return {
		title: () => t('backpack.title'),
		view: () => html`
			${header()}
			${news(notices.value, (notice) => void attempt(() => putAway(notice)).then(notices.load))}
			${view(list, wish, wishFor)}`,
		load: async () => void (await Promise.all([list.load(), notices.load()])),
		topics: { backpack: list.load, activity: () => void notices.load() }
	};
}

const header = () =>
	pageHeader({
		title: t('backpack.title'),
		lead: t('backpack.lead'),
		actions: html`<a class="button button--primary" href="/import">${icon('plus')}${t('backpack.add')}</a>`
	});

/** @param {Wish} wish */
const question = ({ q, sort, show }) => ({
	q,
	sort,
	outcome: show === 'PENDING' ? '' : show,
	ownership: show === 'PENDING' ? 'PENDING' : ''
});

/** @typedef {(change: Partial<Wish>, delay?: number) => void} WishFor */

/**
 * @param {import('../resource.js').Listing<Card>} list
 * @param {Wish} wish
 * @param {WishFor} wishFor
 */
const view = (list, wish, wishFor) => html`
	${list.items?.length === 0 && !wish.q && !wish.show ? nothing : toolbar(wish, wishFor)}
	${body(list, wish, wishFor)}`;

/**
 * @param {import('../resource.js').Listing<Card>} list
 * @param {Wish} wish
 * @param {WishFor} wishFor
 */
function body(list, wish, wishFor) {
	if (list.problem && !list.items) {
		return refused(list.problem, () => void list.load());
	}
	if (!list.items) {
		return skeletons(8, 'tile');
	}
	if (list.items.length === 0) {
		return wish.q || wish.show ? nothingFound(wishFor) : stillEmpty();
	}
	return html`
		<h2 class="visually-hidden">${t('backpack.badges')}</h2>
		<ul class="tiles" aria-busy=${list.busy ? 'true' : 'false'}>${repeat(list.items, (card) => card.id, (card) => html`<li>${badgeTile(card)}</li>`)}</ul>
		${loadMore(list.more, list.busy, () => void list.loadMore())}`;
}

/**
 * @param {Wish} wish
 * @param {WishFor} wishFor
 */
const toolbar = (wish, wishFor) => html`
	<form class="toolbar" role="search" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
		<div class="search">
			<label class="visually-hidden" for="search">${t('backpack.search')}</label>
			${icon('search')}
			<input class="input" id="search" type="search" placeholder=${t('backpack.search')} autocomplete="off"
				.value=${live(wish.q)} @input=${(/** @type {Event} */ event) => wishFor({ q: value(event) }, 250)}>
		</div>
		<div class="toolbar-choice">
			<label for="show">${t('backpack.show')}</label>
			<select class="input" id="show" @change=${(/** @type {Event} */ event) => wishFor({ show: value(event) })}>
				${shows.map((show) => html`<option value=${show} ?selected=${show === wish.show}>${showName(show)}</option>`)}
			</select>
		</div>
		<div class="toolbar-choice">
			<label for="sort">${t('backpack.sort')}</label>
			<select class="input" id="sort" @change=${(/** @type {Event} */ event) => wishFor({ sort: value(event) })}>
				${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === wish.sort}>${t(`sort.${sort}`)}</option>`)}
			</select>
		</div>
	</form>`;

/** @param {string} show */
const showName = (show) => t(show === '' ? 'backpack.all' : show === 'PENDING' ? 'ownership.PENDING' : `outcome.${show}`);

/** @param {Event} event */
const value = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;

/** @param {WishFor} wishFor */
const nothingFound = (wishFor) =>
	empty({
		icon: 'search',
		title: t('backpack.none.title'),
		text: t('backpack.none.text'),
		actions: html`<button class="button" type="button" @click=${() => wishFor({ q: '', show: '' })}>${t('backpack.none.all')}</button>`
	});

const stillEmpty = () =>
	empty({
		title: t('backpack.empty.title'),
		text: t('backpack.empty.text'),
		actions: html`
			<a class="button button--primary" href="/import">${icon('plus')}${t('backpack.empty.add')}</a>
			<a class="button" href="/inbox">${icon('inbox')}${t('backpack.empty.inbox')}</a>`
	});
