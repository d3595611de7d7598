/** Platforms that badges are fetched from: who they are, and what came of it. */
import { html, nothing } from '../html.js';
import { moment } from '../format.js';
import { t, tn } from '../i18n.js';
import { textField } from './field.js';
import { icon } from './icons.js';
import { alert, dataList, outward } from './parts.js';

/** @typedef {import('../model.js').Connection} Connection */
/** @typedef {import('../model.js').Harvest} Harvest */
/** @typedef {Record<'collect'|'again'|'end', (connection: Connection) => void>} Ways */

const troubles = ['not-asked', 'denied', 'other-issuer', 'not-given', 'client', 'silent', 'unreadable', 'elsewhere', 'address', 'lost'];

/**
 * Why somebody came back from a platform without permission.
 *
 * @param {string|null} code
 */
export function connectionTrouble(code) {
	const word = code?.replace('connection.', '') ?? '';
	return troubles.includes(word) ? alert('bad', t(`connections.trouble.${word}`)) : nothing;
}

/**
 * On the account page.
 *
 * @param {Connection[]|null} all
 */
export const connectionsSection = (all) => html`
	<section class="panel" aria-labelledby="connections-title">
		<h2 id="connections-title">${t('connections.title')}</h2>
		<p>${t(all && all.length > 0 ? 'connections.section' : 'connections.lead')}</p>
		${all && all.length > 0
			? html`<ul class="rows">${all.map((one) => html`
				<li class="row">
					${icon(one.lost ? 'warning' : 'globe')}
					<div>
						<p class="row-name">${one.title}</p>
						<p class="soft">${one.lost ? t('connections.lost') : fetchedAt(one)}</p>
					</div>
				</li>`)}</ul>`
			: nothing}
		<p><a class="button" href="/account/connections">${icon('globe')}${t('connections.open')}</a></p>
	</section>`;

/**
 * @param {Connection} connection
 * @param {string} fetching id of the one that is being fetched from
 * @param {Ways} ways
 */
export const connectionRow = (connection, fetching, ways) => html`
	<li class="row">
		${icon(connection.lost ? 'warning' : 'globe')}
		<div>
			<h3 class="row-name">${connection.title}</h3>
			<p class="soft">${connection.address}</p>
			${connection.lost
				? alert('warn', t('connections.lost'))
				: html`<p>${t(connection.automatic ? 'connections.automatic' : 'connections.byHand')}</p>`}
			${fetching === connection.id ? busy() : html`<p class="soft">${fetchedAt(connection)}</p>${connection.last ? harvest(connection.last, connection.lost) : nothing}`}
			<div class="actions">
				${connection.lost
					? html`<button class="button button--primary button--small" type="button" @click=${() => ways.again(connection)}>${t('connections.again')}${named(connection)}</button>`
					: html`<button class="button button--small" type="button" ?disabled=${fetching !== ''} @click=${() => ways.collect(connection)}>${icon('again')}${t('connections.fetch')}${named(connection)}</button>`}
				${connection.last && connection.last.added > 0 && fetching !== connection.id ? html`<a class="button button--small" href="/backpack">${icon('backpack')}${t('backpack.title')}</a>` : nothing}
				<button class="button button--small button--quiet" type="button" ?disabled=${fetching === connection.id} @click=${() => ways.end(connection)}>${t('connections.end')}${named(connection)}</button>
			</div>
		</div>
	</li>`;

/** @param {Connection} connection */
const named = (connection) => html`<span class="visually-hidden">: ${connection.title}</span>`;

/** @param {Connection} connection */
const fetchedAt = ({ last }) => (last ? t('connections.last', { at: moment(last.at) }) : t('connections.never'));

const busy = () => html`
	<p id="connections-busy">${t('connections.fetching')}</p>
	<progress aria-labelledby="connections-busy"></progress>`;

/**
 * What was found and what became of it, in one sentence.
 *
 * @param {Harvest} last
 */
export function harvestSaid(last) {
	const parts = /** @type {const} */ (['added', 'renewed', 'known', 'left'])
		.filter((what) => last[what] > 0)
		.map((what) => t(`connections.${what}`, { n: last[what] }));
	const found = tn('connections.found', last.found);
	return parts.length > 0 ? `${found}: ${parts.join(', ')}.` : `${found}.`;
}

/**
 * @param {Harvest} last
 * @param {boolean} lost whether that is said already
 */
const harvest = (last, lost) => html`
	${last.found > 0 || !last.trouble ? html`<p>${harvestSaid(last)}</p>` : nothing}
	${last.pending > 0 ? html`<p>${tn('connections.pending', last.pending)}</p>` : nothing}
	${last.flawed > 0 ? html`<p>${tn('connections.flawed', last.flawed)}</p>` : nothing}
	${last.trouble && !lost ? alert('warn', last.trouble) : nothing}
	${last.refusals.length > 0
		? html`
			<details class="details">
				<summary>${t('connections.refusals')}</summary>
				<ul>${last.refusals.map(({ place, name, reason }) => html`<li><strong>${name ?? t('connections.nameless', { n: place })}</strong>: ${reason}</li>`)}</ul>
			</details>`
		: nothing}`;

/**
 * @param {{address: string, busy: boolean, wrong: string|null}} search
 * @param {(address: string) => void} change
 * @param {() => void} look
 */
export const hostSearch = (search, change, look) => html`
	<form class="panel form" @submit=${(/** @type {Event} */ event) => (event.preventDefault(), look())}>
		<h2>${t('connections.find')}</h2>
		${textField({
			id: 'host',
			label: t('connections.address'),
			hint: t('connections.address.hint'),
			value: search.address,
			required: true,
			max: 500,
			autocomplete: 'url',
			error: search.wrong,
			change
		})}
		<div class="actions"><button class="button button--primary" ?disabled=${search.busy}>${t(search.busy ? 'connections.looking' : 'connections.look')}</button></div>
	</form>`;

/**
 * Who it is, before anything else happens.
 *
 * @param {import('../model.js').PlatformHost} host
 * @param {boolean} leaving
 * @param {{go: () => void, not: () => void}} ways
 */
export const hostFound = (host, leaving, ways) => html`
	<section class="panel" aria-labelledby="met-title">
		<h2 id="met-title" tabindex="-1">${t('connections.met', { title: host.title })}</h2>
		${dataList([
			[t('connections.met.at'), host.address],
			[t('connections.met.asks'), host.asksAt],
			[t('connections.met.terms'), outward(host.termsUrl)],
			[t('connections.met.privacy'), outward(host.privacyUrl)]
		])}
		<p>${t('connections.met.what', { title: host.title })}</p>
		<p>${t(host.staysOpen ? 'connections.met.daily' : 'connections.met.once')}</p>
		<div class="actions">
			<button class="button button--primary" type="button" ?disabled=${leaving} @click=${ways.go}>${icon('out')}${t('connections.go', { title: host.title })}</button>
			<button class="button" type="button" ?disabled=${leaving} @click=${ways.not}>${t('connections.not')}</button>
		</div>
	</section>`;
