/** One share: the link and its QR to hand out, who looked, and the button that ends it. */
import * as api from '../api.js';
import { html, nothing, repeat } from '../html.js';
import { date, fullMoment, moment } from '../format.js';
import { t, tn } from '../i18n.js';
import { resource } from '../resource.js';
import { confirm } from '../ui/confirm.js';
import { copyButton, copyField } from '../ui/copy.js';
import { icon } from '../ui/icons.js';
import { alert, dataList, pageHeader, refused, skeletons } from '../ui/parts.js';
import { shareState } from '../ui/share-state.js';
import { onward } from '../ui/onward.js';
import { badgeLine } from '../ui/tile.js';
import { notFound } from './not-found.js';

/** @typedef {import('../model.js').ShareDetail} ShareDetail */

/** @type {import('../page.js').PageMaker} */
export function sharePage({ params, update, say, attempt, handover }) {
	const path = `/api/shares/${encodeURIComponent(params.id)}`;
	/** @type {import('../resource.js').Resource<ShareDetail>} */
	const share = resource(update, () => api.get(path));

	async function end() {
		const sure = await confirm({ title: t('share.end.title'), text: t('share.end.text'), yes: t('share.end.yes'), danger: true });
		if (sure && (await attempt(() => api.post(`${path}/end`)))) {
			say(t('share.ended.said'));
			await share.load();
		}
	}

	async function renew() {
		const sure = await confirm({ title: t('share.renew.title'), text: t('share.renew.text'), yes: t('share.renew.yes') });
		if (sure && (await attempt(() => api.post(`${path}/renew`)))) {
			say(t('share.renewed.said'));
			await share.load();
		}
	}

	const { fresh = false, code = null } = /** @type {{fresh?: boolean, code?: string|null}} */ (handover ?? {});

	return {
		title: () => share.value?.label ?? t('share.title'),
		view: () => view(share, { path, end, renew, say, fresh, code }),
		load: share.load,
		topics: { shares: () => void share.load() }
	};
}

/** @typedef {{path: string, end: () => void, renew: () => void, say: (text: string) => void, fresh: boolean, code: string|null}} Doings */

/**
 * @param {import('../resource.js').Resource<ShareDetail>} share
 * @param {Doings} doings
 */
function view(share, doings) {
	const back = { href: '/shares', text: t('shares.title') };
	if (share.problem?.missing) {
		return notFound();
	}
	if (!share.value) {
		return html`
			${pageHeader({ title: t('share.title'), back })}
			${share.problem ? refused(share.problem, () => void share.load()) : skeletons(1, 'sheet')}`;
	}
	const { value } = share;
	return html`
		${pageHeader({ title: value.label, lead: html`${value.title} · ${tn('stack.count', value.count)}`, back })}
		${doings.fresh && value.state === 'LIVE' ? alert('ok', t('share.fresh')) : nothing}
		${value.state === 'LIVE' && doings.code
			? alert('warn', html`${t('share.code.once')} <strong class="access-code">${doings.code}</strong>`)
			: nothing}
		${value.lockedUntil ? alert('warn', t('share.locked', { moment: moment(value.lockedUntil) })) : nothing}
		${value.state === 'LIVE' && value.url ? handOut(value, value.url, doings) : over(value)}
		<div class="columns">
			<div class="parts">
				${shownBadges(value)}
				${value.state === 'LIVE' && value.url ? onward(value, value.url, doings) : nothing}
			</div>
			<div class="side">
				${views(value)}
				${facts(value)}
			</div>
		</div>`;
}

/**
 * @param {ShareDetail} share
 * @param {string} url
 * @param {Doings} doings
 */
const handOut = (share, url, doings) => html`
	<section class="sheet hand-out" aria-labelledby="link-title">
		<div class="hand-out-words">
			<p>${shareState(share)}</p>
			<h2 id="link-title">${t('share.link')}</h2>
			${copyField({ id: 'link', label: t('share.link.label'), value: url })}
			<div class="actions">
				${copyButton({ id: 'link', value: url, say: doings.say })}
				${'share' in navigator
					? html`<button class="button" type="button" @click=${() => void navigator.share({ url, title: t('share.native') }).catch(() => {})}>${icon('share')}${t('share.send')}</button>`
					: nothing}
				<a class="button" href=${url} target="_blank" rel="noopener">${icon('eye')}${t('share.look')}<span class="visually-hidden"> ${t('link.newTab')}</span></a>
			</div>
			<p class="share-ends">${icon('EXPIRED')}<span>${t('share.ends', { moment: fullMoment(share.expiresAt) })}</span></p>
			<p class="soft">${t('share.ends.badges')}</p>
			<div class="actions">
				<button class="button" type="button" @click=${doings.renew}>${icon('again')}${t('share.renew')}</button>
				<button class="button button--danger" type="button" @click=${doings.end}>${icon('REVOKED')}${t('share.end')}</button>
			</div>
		</div>
		<figure class="qr">
			<img src="${doings.path}/qr.svg?of=${url.slice(-8)}" alt=${t('share.qr.alt')} width="280" height="280">
			<figcaption>
				<span>${t('share.qr')}</span>
				<span class="actions">
					<a class="button button--small" href="${doings.path}/qr.svg?download" download>${icon('download')}SVG</a>
					<a class="button button--small" href="${doings.path}/qr.png?download" download>${icon('download')}PNG</a>
					<a class="button button--small" href="${doings.path}/sheet.pdf" download>${icon('download')}${t('share.pdf')}</a>
				</span>
			</figcaption>
		</figure>
	</section>`;

/** @param {ShareDetail} share */
const over = (share) => html`
	<section class="sheet">
		<p>${shareState(share)}</p>
		<p>${t(`share.why.${share.state}`, { moment: moment(share.endedAt ?? share.expiresAt), n: share.viewLimit ?? 0 })}</p>
		<p class="soft">${t('share.over.text')}</p>
		<div class="actions"><a class="button button--primary" href="/shares/new">${icon('plus')}${t('shares.new')}</a></div>
	</section>`;

/** @param {ShareDetail} share */
const shownBadges = (share) => html`
	<section class="part">
		<h2>${t('share.badges')}</h2>
		<ul class="entries">
			${repeat(share.credentials ?? [], (card) => card.id, (card) => html`
				<li class="entry">${badgeLine(card, {
					extra: html`<p class="soft">${card.validUntil ? t('share.badgeUntil', { date: date(card.validUntil) }) : t('share.badgeForever')}</p>`
				})}</li>`)}
		</ul>
	</section>`;

/** @param {ShareDetail} share */
const views = (share) => html`
	<section class="panel" aria-labelledby="views-title">
		<h2 id="views-title">${t('share.log')}</h2>
		<p class="figure"><span class="figure-number">${share.views}</span> ${t(share.views === 1 ? 'share.looked.one' : 'share.looked.other')}</p>
		${share.viewLog.length > 0
			? html`<ol class="view-log">${share.viewLog.map((seen) => html`<li>${icon(seen.client)}<span>${moment(seen.at)}</span><span class="soft">${t(`client.${seen.client}`)}</span></li>`)}</ol>`
			: html`<p class="soft">${t('share.log.none')}</p>`}
		${share.viewLimit ? html`<p>${t('share.viewsLeft', { n: Math.max(0, share.viewLimit - share.views), of: share.viewLimit })}</p>` : nothing}
		<p class="soft">${t('share.log.hint')}</p>
	</section>`;

/** @param {ShareDetail} share */
const facts = (share) => html`
	<section class="panel" aria-labelledby="facts-title">
		<h2 id="facts-title">${t('share.facts')}</h2>
		${dataList([
			[t('share.made'), moment(share.createdAt)],
			[t('share.expires'), moment(share.expiresAt)],
			[t('share.purpose'), share.purpose && t(`purpose.${share.purpose}`)],
			[t('share.code'), t(share.needsCode ? 'share.code.asked' : 'share.code.notAsked')],
			[t('share.viewLimit'), share.viewLimit],
			[t('share.stopped'), share.endedAt && moment(share.endedAt)],
			[t('share.travels'), share.travels.length > 0 ? html`<ul class="plain-list">${share.travels.map((what) => html`<li>${t(`travel.${what}`)}</li>`)}</ul>` : t('share.travels.none')]
		])}
	</section>`;
