/** Who the learner is to Ransel, and how that is known. */
import * as api from '../api.js';
import { html } from '../html.js';
import { date } from '../format.js';
import { currentLanguage, t } from '../i18n.js';
import { resource } from '../resource.js';
import { chooseLanguage, currentSession, logOut, look } from '../session.js';
import { resumed, withStepUp } from '../step-up.js';
import { identifiers, logins, names } from '../ui/account-identities.js';
import { sessionList } from '../ui/account-sessions.js';
import { confirm } from '../ui/confirm.js';
import { choice } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { loginTrouble } from '../ui/login-trouble.js';
import { pageHeader, refused, skeletons } from '../ui/parts.js';
import { connectionsSection } from '../ui/connections.js';
import { platforms } from '../ui/platforms.js';
import { privacy } from '../ui/privacy.js';
import { trustedInstitutions } from '../ui/trusted-institutions.js';

/** @typedef {import('../model.js').Account} Account */

/** @type {import('../page.js').PageMaker} */
export function accountPage({ query, update, attempt, say }) {
	/** @type {import('../resource.js').Resource<Account>} */
	const account = resource(update, () => api.get('/api/account'));
	/** @type {import('../resource.js').Resource<import('../model.js').OpenSession[]>} */
	const sessions = resource(update, () => api.get('/api/account/sessions'));

	/** @type {import('../resource.js').Resource<{id: string, name: string, since: string}[]>} */
	const trusted = resource(update, () => api.get('/api/trusted-institutions'));

	/** @type {import('../resource.js').Resource<import('../model.js').Platform[]>} */
	const others = resource(update, () => api.get('/api/platforms'));

	/** @type {import('../resource.js').Resource<import('../model.js').Connection[]>} */
	const connections = resource(update, () => api.get('/api/connections'));

	/** @type {import('../resource.js').Resource<{version: string, at: string}[]>} */
	const consents = resource(update, () => api.get('/api/consent'));

	/** @type {Record<string, (value: string) => Promise<void>>} */
	const afterLogin = { unlink, link, download };

	/** @param {string} language */
	async function speak(language) {
		await attempt(() => chooseLanguage(language));
		await account.load();
	}

	async function download() {
		const ready = await attempt(() => withStepUp('download', '', () => api.get('/api/account/export/contents')));
		if (ready) {
			location.assign('/api/account/export');
		}
	}

	/** @param {File} file */
	async function bring(file) {
		say(t('privacy.import.busy'));
		/** @type {{taken: Record<string, number>, refused: {name: string}[]}|undefined} */
		const result = await attempt(() => api.upload('/api/account/import', file));
		if (result) {
			const { credentials = 0, stacks = 0 } = result.taken;
			const done = t('privacy.import.done', { badges: credentials, stacks });
			const refusedNames = result.refused.map((one) => one.name).join(', ');
			say(refusedNames ? `${done} ${t('privacy.import.refused', { names: refusedNames })}` : done);
		}
	}

	/** @param {string} provider */
	async function link(provider) {
		const begun = await attempt(() => withStepUp('link', provider, () => api.post('/api/account/links', { provider })));
		if (begun) {
			location.assign(begun.address);
		}
	}

	/** @param {string} id */
	async function unlink(id) {
		const changed = await attempt(() => withStepUp('unlink', id, () => api.remove(`/api/account/identities/${encodeURIComponent(id)}`)));
		if (changed) {
			account.set(changed);
			say(t('login.unlinked'));
		}
	}

	/** @param {import('../model.js').Identity} identity */
	async function askToUnlink(identity) {
		const sure = await confirm({
			title: t('login.unlink.title', { provider: identity.providerName }),
			text: t('login.unlink.text'),
			yes: t('login.unlink.yes'),
			danger: true
		});
		if (sure) {
			await unlink(identity.id);
		}
	}

	/** @param {string|null} identityId */
	async function prefer(identityId) {
		const changed = await attempt(() => api.put('/api/account/name', { identityId }));
		if (changed) {
			account.set(changed);
			await look();
			say(t('name.changed'));
		}
	}

	/** @param {string} id */
	async function distrust(id) {
		await attempt(() => api.remove(`/api/trusted-institutions/${encodeURIComponent(id)}`));
		await trusted.load();
	}

	/** @param {import('../model.js').Platform} platform */
	async function withdraw(platform) {
		const sure = await confirm({
			title: t('platforms.withdraw.title', { platform: platform.name }),
			text: t('platforms.withdraw.text'),
			yes: t('platforms.withdraw'),
			danger: true
		});
		if (sure) {
			await attempt(() => api.remove(`/api/platforms/${platform.id}`));
			await others.load();
		}
	}

	/** @param {import('../model.js').Platform} platform */
	async function allow(platform) {
		await attempt(() => api.put(`/api/platforms/${platform.id}`, {}));
		await others.load();
	}

	/** @param {string} id */
	async function endSession(id) {
		await attempt(() => api.remove(`/api/account/sessions/${encodeURIComponent(id)}`));
		await sessions.load();
	}

	async function endAllSessions() {
		const sure = await confirm({ title: t('sessions.all'), text: t('sessions.all.text'), yes: t('sessions.all.yes'), danger: true });
		if (sure && (await attempt(async () => (await api.remove('/api/account/sessions'), true)))) {
			location.assign('/');
		}
	}

	return {
		title: () => t('account.title'),
		view: () => html`
			${pageHeader({
				title: t('account.title'),
				lead: currentSession().learner?.name,
				actions: html`<button class="button" type="button" @click=${() => void attempt(logOut)}>${icon('leave')}${t('account.logOut')}</button>`
			})}
			${loginTrouble(query)}
			${account.value
				? html`
					${logins(account.value, currentSession().providers, { link, unlink: askToUnlink })}
					${identifiers(account.value)}
					${names(account.value, prefer)}
					${language(speak)}
					${sessionList(sessions, endSession, endAllSessions)}
					${log()}
					${trustedInstitutions(trusted.value, (id) => void distrust(id))}
					${platforms(others.value, { withdraw: (one) => void withdraw(one), allow: (one) => void allow(one) })}
					${connectionsSection(connections.value)}
					${privacy(consents.value, { download, bring })}
					<p class="page-foot soft">${t('account.since', { date: date(account.value.since) })}</p>`
				: account.problem
					? refused(account.problem, () => void account.load())
					: skeletons(3, 'line')}`,
		async load() {
			const waited = resumed(query);
			await Promise.all([account.load(), sessions.load(), trusted.load(), others.load(), connections.load(), consents.load()]);
			if (waited) {
				await afterLogin[waited.name]?.(waited.value);
			}
		}
	};
}

/** @param {(language: string) => void} speak */
const language = (speak) => html`
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
	</fieldset>`;

const log = () => html`
	<section class="panel" aria-labelledby="activity-title">
		<h2 id="activity-title">${t('activity.title')}</h2>
		<p>${t('activity.lead')}</p>
		<p><a class="button" href="/account/activity">${icon('eye')}${t('activity.open')}</a></p>
	</section>`;
