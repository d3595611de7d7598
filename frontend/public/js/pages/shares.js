/** What the learner shows to others: what is open now, and what was. */
import * as api from '../api.js';
import { html, nothing, repeat } from '../html.js';
import { overSince, youngEnough } from '../expiry.js';
import { date, moment } from '../format.js';
import { t, tn } from '../i18n.js';
import { listing } from '../resource.js';
import { icon } from '../ui/icons.js';
import { empty, loadMore, pageHeader, refused, skeletons } from '../ui/parts.js';
import { shareState } from '../ui/share-state.js';

/** @typedef {import('../model.js').Share} Share */

/** @type {import('../page.js').PageMaker} */
export function sharesPage({ update }) {
	/** @type {import('../resource.js').Listing<Share>} */
	const list = listing(update, (cursor) => api.get('/api/shares', { query: { cursor } }));

	/** What is open now must all be here; what is over may wait until it is asked for. */
	const load = () => list.loadWhile((last) => youngEnough(last.createdAt, Date.now()));

	return {
		title: () => t('shares.title'),
		view: () => view(list),
		load,
		topics: { shares: () => void load() }
	};
}

/** @param {import('../resource.js').Listing<Share>} list */
const view = (list) => html`
	${pageHeader({
		title: t('shares.title'),
		lead: t('shares.lead'),
		actions: list.items && list.items.length > 0
			? html`<a class="button button--primary" href="/shares/new">${icon('plus')}${t('shares.new')}</a>`
			: nothing
	})}
	${body(list)}`;

/** @param {import('../resource.js').Listing<Share>} list */
function body(list) {
	if (list.problem && !list.items) {
		return refused(list.problem, () => void list.load());
	}
	if (!list.items) {
		return skeletons(3, 'line');
	}
	if (list.items.length === 0) {
		return empty({
			icon: 'share',
			title: t('shares.empty.title'),
			text: t('shares.empty.text'),
			actions: html`<a class="button button--primary" href="/shares/new">${icon('plus')}${t('shares.new')}</a>`
		});
	}
	const open = list.items.filter((share) => share.state === 'LIVE');
	const over = list.items.filter((share) => share.state !== 'LIVE');
	return html`
		<section class="group" aria-labelledby="open-title">
			<h2 id="open-title">${t('shares.open')}</h2>
			${open.length > 0 ? lines(open) : html`<p class="soft">${t('shares.open.none')}</p>`}
		</section>
		${over.length > 0 ? html`<section class="group" aria-labelledby="over-title"><h2 id="over-title">${t('shares.over')}</h2>${lines(over)}</section>` : nothing}
		${loadMore(list.more, list.busy, () => void list.loadMore())}`;
}

/** @param {Share[]} shares */
const lines = (shares) => html`<ul class="share-lines">${repeat(shares, (share) => share.id, (share) => html`<li>${line(share)}</li>`)}</ul>`;

/** @param {Share} share */
const line = (share) => html`
	<a class="share-line share-line--${share.state.toLowerCase()}" href="/shares/${encodeURIComponent(share.id)}">
		<span class="share-line-icon">${icon(share.kind === 'STACK' ? 'stacks' : 'backpack')}</span>
		<span class="share-line-words">
			<span class="share-line-label">${share.label}</span>
			<span class="soft">${share.title} · ${tn('stack.count', share.count)}</span>
			<span class="share-line-foot">${shareState(share)} <span class="soft">${until(share)}</span></span>
			${share.state === 'LIVE' ? html`<span class="share-line-terms soft">${terms(share)}</span>` : nothing}
		</span>
		<span class="share-line-views">${icon('eye')}<span>${seen(share)}</span></span>
	</a>`;

/** @param {Share} share */
const until = (share) =>
	share.state === 'LIVE' ? t('share.until', { date: moment(share.expiresAt) }) : t('share.over', { date: date(overSince(share)) });

/** @param {Share} share */
const seen = (share) => (share.viewLimit ? t('shares.views.of', { n: share.views, of: share.viewLimit }) : tn('share.views', share.views));

/**
 * For what it is, and all that goes along: what the reader sees, in one line.
 *
 * @param {Share} share
 */
function terms(share) {
	const along = share.travels.map((what) => t(`travel.${what}`).toLowerCase());
	return [
		share.purpose && t(`purpose.${share.purpose}`),
		along.length > 0 ? t('shares.along', { what: along.join(', ') }) : t('share.travels.none'),
		share.needsCode && t('shares.withCode')
	].filter(Boolean).join(' · ');
}
