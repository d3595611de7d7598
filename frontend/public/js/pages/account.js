/** Who the learner is to Ransel, and how that is known. */
import * as api from '../api.js';
import { html, nothing } from '../html.js';
import { date, moment } from '../format.js';
import { currentLanguage, t } from '../i18n.js';
import { resource } from '../resource.js';
import { chooseLanguage, currentSession, logOut } from '../session.js';
import { choice } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { dataList, pageHeader, refused, skeletons } from '../ui/parts.js';

/** @typedef {import('../model.js').Account} Account */

/** @type {import('../page.js').PageMaker} */
export function accountPage({ update, attempt }) {
	/** @type {import('../resource.js').Resource<Account>} */
	const account = resource(update, () => api.get('/api/account'));

	/** @type {import('../resource.js').Resource<{id: string, name: string, since: string}[]>} */
	const trusted = resource(update, () => api.get('/api/trusted-institutions'));

	/** @param {string} id */
	async function distrust(id) {
		await attempt(() => api.remove(`/api/trusted-institutions/${encodeURIComponent(id)}`));
		await trusted.load();
	}

	/** @param {string} language */
	async function speak(language) {
		await attempt(() => chooseLanguage(language));
		await account.load();
	}

	return {
		title: () => t('account.title'),
		view: () => html`
			${pageHeader({
				title: t('account.title'),
				lead: currentSession().learner?.name,
				actions: html`<button class="button" type="button" @click=${() => void attempt(logOut)}>${icon('leave')}${t('account.logOut')}</button>`
			})}
			${account.value
				? html`${view(account.value, speak)}${trustedInstitutions(trusted.value, (id) => void distrust(id))}${foot(account.value)}`
				: account.problem
					? refused(account.problem, () => void account.load())
					: skeletons(3, 'line')}`,
		load: async () => void (await Promise.all([account.load(), trusted.load()]))
	};
}

/**
 * @param {Account} account
 * @param {(language: string) => void} speak
 */
const view = (account, speak) => html`
	<section class="panel" aria-labelledby="identities-title">
		<h2 id="identities-title">${t('account.identities')}</h2>
		<p>${t('account.identities.text')}</p>
		<ul class="rows">${account.identities.map(identity)}</ul>
	</section>
	<section class="panel" aria-labelledby="identifiers-title">
		<h2 id="identifiers-title">${t('account.identifiers')}</h2>
		<p>${t('account.identifiers.text')}</p>
		${account.identifiers.length > 0
			? html`<ul class="rows">${account.identifiers.map(identifier)}</ul>`
			: html`<p class="soft">${t('account.identifiers.none')}</p>`}
	</section>
	<fieldset class="panel">
		<legend>${t('account.language')}</legend>
		<div class="choices choices--row">
			${[['nl', 'Nederlands'], ['en', 'English']].map(([code, name]) =>
				choice({
					type: 'radio',
					name: 'language',
					value: code,
					checked: currentLanguage() === code,
					label: html`<span lang=${code}>${name}</span>`,
					change: () => speak(code)
				})
			)}
		</div>
		<p class="soft">${t('account.language.text')}</p>
	</fieldset>
	<section class="panel" aria-labelledby="activity-title">
		<h2 id="activity-title">${t('activity.title')}</h2>
		<p>${t('activity.lead')}</p>
		<p><a class="button" href="/account/activity">${icon('eye')}${t('activity.open')}</a></p>
	</section>
	`;

/**
 * @param {{id: string, name: string, since: string}[]|null} institutions
 * @param {(id: string) => void} distrust
 */
const trustedInstitutions = (institutions, distrust) =>
	institutions && institutions.length > 0
		? html`
			<section class="panel" aria-labelledby="trusted-title">
				<h2 id="trusted-title">${t('trusted.title')}</h2>
				<p>${t('trusted.text')}</p>
				<ul class="rows">
					${institutions.map(({ id, name, since }) => html`
						<li class="row">
							${icon('house')}
							<div>
								<p class="row-name">${name}</p>
								<p class="soft">${t('trusted.since', { date: date(since) })}</p>
								<div class="actions"><button class="button button--small" type="button" @click=${() => distrust(id)}>${t('trusted.end')}<span class="visually-hidden">: ${name}</span></button></div>
							</div>
						</li>`)}
				</ul>
			</section>`
		: nothing;

/** @param {Account} account */
const foot = (account) => html`<p class="page-foot soft">${t('account.since', { date: date(account.since) })}</p>`;

/** @param {import('../model.js').Identity} identity */
const identity = (identity) => html`
	<li class="row">
		${icon('person')}
		<div>
			<p class="row-name">${identity.providerName}</p>
			${dataList([
				[t('identity.name'), identity.name],
				[t('identity.email'), identity.email],
				[t('identity.linked'), date(identity.linkedAt)],
				[t('identity.seen'), identity.lastSeenAt && moment(identity.lastSeenAt)]
			])}
			<details class="details">
				<summary>${t('report.technical')}</summary>
				${dataList([[t('identity.provider'), html`<code>${identity.provider}</code>`], [t('identity.subject'), html`<code>${identity.subject}</code>`]])}
			</details>
		</div>
	</li>`;

/** @param {import('../model.js').Identifier} identifier */
const identifier = (identifier) => html`
	<li class="row">
		${icon('PASSED')}
		<div>
			<p class="row-name">${identifier.value}</p>
			<p class="soft">
				${t(`identifier.${identifier.kind}`)}${identifier.provenBy
					? html` · ${identifier.provenAt ? t('identifier.provenByOn', { by: identifier.provenBy, date: date(identifier.provenAt) }) : t('identifier.provenBy', { by: identifier.provenBy })}`
					: nothing}
			</p>
		</div>
	</li>`;
