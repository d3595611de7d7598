/** Awards that wait for a yes or a no. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { claims } from '../claims.js';
import { html, nothing, repeat } from '../html.js';
import { date, shortDate, weights } from '../format.js';
import { t } from '../i18n.js';
import { listing } from '../resource.js';
import { confirm } from '../ui/confirm.js';
import { disc } from '../ui/disc.js';
import { disclosures } from '../ui/disclosures.js';
import { textField } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { empty, loadMore, pageHeader, prose, refused, skeletons } from '../ui/parts.js';
import { settledRow } from '../ui/preview-card.js';
import { reportMark, trustLabel } from '../ui/verdict.js';

/** @typedef {import('../model.js').Award} Award */
/** @typedef {{name: string, card: import('../model.js').Card|null}} Settled */

/** @type {import('../page.js').PageMaker} */
export function inboxPage({ update, attempt }) {
	/** @type {import('../resource.js').Listing<Award>} */
	const list = listing(update, (cursor) => api.get('/api/awards', { query: { cursor } }));
	/** @type {Settled[]} */
	let settled = [];
	/** @type {{id: string, reason: string}|null} */
	let declining = null;
	/** @type {string|null} */
	let busy = null;

	/**
	 * @param {Award} award
	 * @param {() => Promise<any>} action
	 * @param {string} word
	 */
	async function settle(award, action, word) {
		busy = award.id;
		update();
		const done = await attempt(async () => ({ card: await action() }));
		busy = null;
		if (done) {
			declining = null;
			settled = [{ name: nameOf(award), card: done.card }, ...settled];
			list.filter((other) => other.id !== award.id);
			announce(t(word, { name: nameOf(award) }));
			requestAnimationFrame(() => document.getElementById('settled')?.focus());
		}
		update();
	}

	const doings = {
		accept: (/** @type {Award} */ award) => void settle(award, () => api.post(`/api/awards/${encodeURIComponent(award.id)}/accept`), 'inbox.accepted'),
		async acceptAll() {
			for (const award of list.items ?? []) {
				await settle(award, () => api.post(`/api/awards/${encodeURIComponent(award.id)}/accept`), 'inbox.accepted');
			}
		},
		async trust(/** @type {Award} */ award) {
			const { institutionId: id, institutionName: institution } = award;
			const question = { title: t('inbox.trust.title', { institution }), text: t('inbox.trust.text'), yes: t('inbox.trust.yes') };
			if (await confirm(question)) {
				await attempt(() => api.put(`/api/trusted-institutions/${encodeURIComponent(id)}`, {}));
				await list.load();
				announce(t('inbox.trusted', { institution }));
			}
		},
		decline(/** @type {Award} */ award, /** @type {Event} */ event) {
			event.preventDefault();
			const reason = declining?.reason.trim() || undefined;
			void settle(award, () => api.post(`/api/awards/${encodeURIComponent(award.id)}/decline`, { reason }), 'inbox.declined');
		},
		hesitate(/** @type {Award|null} */ award) {
			declining = award && { id: award.id, reason: '' };
			update();
			requestAnimationFrame(() => document.getElementById('reason')?.focus());
		},
		reason(/** @type {string} */ text) {
			if (declining) {
				declining.reason = text;
			}
		}
	};

	return {
		title: () => t('inbox.title'),
		view: () => view(list, { settled, declining, busy, doings }),
		load: list.load,
		topics: { awards: list.load }
	};
}

/** @param {Award} award */
const nameOf = (award) => claims(award.report).achievement?.name ?? t('inbox.unnamed');

/**
 * @typedef {object} Doings
 * @property {(award: Award) => void} accept
 * @property {() => Promise<void>} acceptAll
 * @property {(award: Award) => Promise<void>} trust accepts all of its institution from now on
 * @property {(award: Award, event: Event) => void} decline
 * @property {(award: Award|null) => void} hesitate before declining
 * @property {(text: string) => void} reason
 *
 * @typedef {{settled: Settled[], declining: {id: string, reason: string}|null, busy: string|null, doings: Doings}} State
 */

/**
 * @param {import('../resource.js').Listing<Award>} list
 * @param {State} state
 */
const view = (list, state) => html`
	${pageHeader({ title: t('inbox.title'), lead: t('inbox.lead') })}
	${state.settled.length > 0
		? html`<ul class="queue" id="settled" tabindex="-1" aria-label=${t('inbox.settled')}>${state.settled.map((done) => html`<li>${settled(done)}</li>`)}</ul>`
		: nothing}
	${body(list, state)}`;

/**
 * @param {import('../resource.js').Listing<Award>} list
 * @param {State} state
 */
function body(list, state) {
	if (list.problem && !list.items) {
		return refused(list.problem, () => void list.load());
	}
	if (!list.items) {
		return skeletons(2, 'line');
	}
	if (list.items.length === 0) {
		return empty({ icon: 'inbox', title: t('inbox.empty.title'), text: t('inbox.empty.text') });
	}
	return html`
		${list.items.length > 1 ? html`<div class="actions"><button class="button" type="button" ?disabled=${state.busy !== null} @click=${() => void state.doings.acceptAll()}>${icon('check')}${t('inbox.acceptAll', { count: list.items.length })}</button></div>` : nothing}
		<ul class="queue">${repeat(list.items, (award) => award.id, (award) => html`<li>${awardCard(award, state)}</li>`)}</ul>
		${loadMore(list.more, list.busy, () => void list.loadMore())}`;
}

/** @param {Settled} done */
const settled = ({ name, card }) =>
	settledRow(
		name,
		card ? 'PASSED' : 'NOT_APPLICABLE',
		t(card ? 'inbox.kept' : 'inbox.refused'),
		card ? html`<a class="button button--small" href="/credentials/${encodeURIComponent(card.id)}">${t('action.view')}</a>` : nothing
	);

/**
 * @param {Award} award
 * @param {State} state
 */
function awardCard(award, { declining, busy, doings }) {
	const { report } = award;
	const credential = claims(report);
	const src = award.hasImage ? `/api/awards/${encodeURIComponent(award.id)}/image` : null;
	return html`
		<article class="preview" aria-labelledby="award-${award.id}">
			<p class="preview-from">${t('inbox.from', { institution: award.institutionName, date: date(award.receivedAt) })}</p>
			<div class="preview-head">
				${disc({ name: nameOf(award), src, size: 'l' })}
				<div class="preview-words">
					<h2 class="heading-l" id="award-${award.id}">${nameOf(award)}</h2>
					<p>${credential.issuer?.name ?? t('issuer.unnamed')} ${trustLabel(report.issuerTrust)}</p>
					<p class="soft">
						${[credential.validFrom ? t('facts.earned', { date: shortDate(credential.validFrom) }) : null, ...weights(credential.achievement?.facts)].filter(Boolean).join(' · ')}
					</p>
					<p>${reportMark(report)}</p>
				</div>
			</div>
			${award.waitsUntil ? html`<p class="soft">${t('inbox.until', { date: date(award.waitsUntil) })}</p>` : nothing}
			${award.message ? html`<blockquote class="note">${prose(award.message)}</blockquote>` : nothing}
			<p>${report.explanation}</p>
			${disclosures(report)}
			${declining?.id === award.id
				? declineForm(award, declining, busy, doings)
				: html`
						<div class="actions">
							<button class="button button--primary" type="button" ?disabled=${busy === award.id} @click=${() => doings.accept(award)}>${icon('check')}${t('inbox.accept')}<span class="visually-hidden">: ${nameOf(award)}</span></button>
							<button class="button button--quiet" type="button" @click=${() => doings.hesitate(award)}>${t('inbox.decline')}<span class="visually-hidden">: ${nameOf(award)}</span></button>
							<button class="button button--quiet" type="button" @click=${() => void doings.trust(award)}>${t('inbox.trust', { institution: award.institutionName })}</button>
						</div>`}
		</article>`;
}

/**
 * @param {Award} award
 * @param {{reason: string}} declining
 * @param {string|null} busy
 * @param {Doings} doings
 */
const declineForm = (award, declining, busy, doings) => html`
	<form class="decline" @submit=${(/** @type {Event} */ event) => doings.decline(award, event)}>
		${textField({
			id: 'reason',
			label: t('inbox.reason'),
			hint: t('inbox.reason.hint', { institution: award.institutionName }),
			value: declining.reason,
			required: false,
			max: 500,
			change: doings.reason
		})}
		<div class="actions">
			<button class="button button--danger" ?disabled=${busy === award.id}>${t('inbox.decline.yes')}</button>
			<button class="button" type="button" @click=${() => doings.hesitate(null)}>${t('action.cancel')}</button>
		</div>
	</form>`;
