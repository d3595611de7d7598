/** The ways to log in, what they prove, and the name that is used. */
import { html, nothing } from '../html.js';
import { date, moment } from '../format.js';
import { t } from '../i18n.js';
import { choice } from './field.js';
import { icon } from './icons.js';
import { dataList } from './parts.js';

/** @typedef {import('../model.js').Account} Account */
/** @typedef {import('../model.js').Identity} Identity */
/** @typedef {{link: (provider: string) => void, unlink: (identity: Identity) => void}} Doings */

/**
 * @param {Account} account
 * @param {{id: string, name: string}[]} providers
 * @param {Doings} doings
 */
export const logins = (account, providers, doings) => html`
	<section class="panel" aria-labelledby="identities-title">
		<h2 id="identities-title">${t('account.identities')}</h2>
		<p>${t('account.identities.text')}</p>
		<ul class="rows">
			${account.identities.map((identity) => login(identity, account.identities.length > 1, doings))}
			${account.former.map(former)}
		</ul>
		<div class="panel-more">
			<h3>${t('login.link')}</h3>
			<p>${t('login.link.text')}</p>
			<div class="actions">
				${providers.map((provider) => html`
					<button class="button" type="button" @click=${() => doings.link(provider.id)}>${icon('plus')}${t('login.link.with', { provider: provider.name })}</button>`)}
			</div>
		</div>
	</section>`;

/**
 * @param {Identity} identity
 * @param {boolean} more whether there is another one
 * @param {Doings} doings
 */
const login = (identity, more, doings) => html`
	<li class="row">
		${icon('person')}
		<div>
			<h3 class="row-name">${identity.providerName}</h3>
			${identity.linkedUntil ? html`<p class="soft">${t('login.linkedUntil', { date: date(identity.linkedUntil) })}</p>` : nothing}
			${dataList([
				[t('identity.name'), identity.name && (identity.nameValidated ? t('identity.nameValidated', { name: identity.name }) : identity.name)],
				[t('identity.email'), identity.email],
				[t('identity.eppn'), identity.eppn],
				[t('identity.home'), identity.homeOrganisation],
				[t('identity.affiliation'), identity.affiliations.join(', ')],
				[t('identity.linked'), date(identity.linkedAt)],
				[t('identity.seen'), identity.lastSeenAt && moment(identity.lastSeenAt)]
			])}
			<details class="details">
				<summary>${t('report.technical')}</summary>
				${dataList([
					[t('identity.provider'), html`<code>${identity.provider}</code>`],
					[t('identity.subject'), html`<code>${identity.subject}</code>`],
					[t('identity.assurance'), identity.assurances.length > 0 ? identity.assurances.map((one) => html`<code>${one}</code> `) : nothing]
				])}
			</details>
			${more
				? html`<div class="actions"><button class="button" type="button" @click=${() => doings.unlink(identity)}>${t('login.unlink')}<span class="visually-hidden"> ${identity.providerName} ${identity.email}</span></button></div>`
				: html`<p class="soft">${t('login.last')}</p>`}
		</div>
	</li>`;

/** @param {import('../model.js').FormerIdentity} identity */
const former = (identity) => html`
	<li class="row">
		${icon('clock')}
		<div>
			<h3 class="row-name">${identity.providerName}</h3>
			<p>${t('login.former', { date: date(identity.linkedUntil) })}</p>
		</div>
	</li>`;

/** @param {Account} account */
export const identifiers = (account) => html`
	<section class="panel" aria-labelledby="identifiers-title">
		<h2 id="identifiers-title">${t('account.identifiers')}</h2>
		<p>${t('account.identifiers.text')}</p>
		${account.identifiers.length > 0
			? html`<ul class="rows">${account.identifiers.map(identifier)}</ul>`
			: html`<p class="soft">${t('account.identifiers.none')}</p>`}
		<p><a class="button" href="/account/addresses">${icon('plus')}${t('address.add')}</a></p>
	</section>`;

/** @param {import('../model.js').Identifier} identifier */
const identifier = (identifier) => html`
	<li class="row">
		${icon('PASSED')}
		<div>
			<p class="row-name">${identifier.value}</p>
			<p class="soft">
				${t(`identifier.${identifier.kind}`)}${identifier.provenBy
					? html` · ${identifier.provenAt ? t('identifier.provenByOn', { by: identifier.provenBy, date: date(identifier.provenAt) }) : t('identifier.provenBy', { by: identifier.provenBy })}`
					: nothing}${identifier.linkedUntil ? html` · ${t('identifier.until', { date: date(identifier.linkedUntil) })}` : nothing}
			</p>
		</div>
	</li>`;

/**
 * @param {Account} account
 * @param {(identityId: string|null) => void} prefer
 */
export function names(account, prefer) {
	const named = account.identities.filter((identity) => identity.name);
	return html`
		<fieldset class="panel">
			<legend>${t('name.title')}</legend>
			<p>${t('name.text')}</p>
			<div class="choices">
				${choice({
					type: 'radio',
					name: 'preferred-name',
					value: '',
					checked: !account.nameFrom?.preferred,
					label: t('name.automatic'),
					hint: t('name.automatic.text'),
					change: () => prefer(null)
				})}
				${named.map((identity) =>
					choice({
						type: 'radio',
						name: 'preferred-name',
						value: identity.id,
						checked: Boolean(account.nameFrom?.preferred) && account.nameFrom?.identityId === identity.id,
						label: identity.name,
						hint: t(identity.nameValidated ? 'name.validated' : 'name.from', { source: identity.providerName }),
						change: () => prefer(identity.id)
					})
				)}
			</div>
		</fieldset>`;
}
