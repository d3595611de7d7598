/** The login that the learner tried to link leads to another account. They decide. */
import * as api from '../api.js';
import { html } from '../html.js';
import { date } from '../format.js';
import { t } from '../i18n.js';
import { resource } from '../resource.js';
import { currentSession, look } from '../session.js';
import { resumed, withStepUp } from '../step-up.js';
import { dataList, pageHeader, refused, skeletons } from '../ui/parts.js';

/** @typedef {import('../model.js').OtherAccount} OtherAccount */

/** @type {import('../page.js').PageMaker} */
export function mergePage({ query, update, attempt, go, say }) {
	/** @type {import('../resource.js').Resource<OtherAccount>} */
	const other = resource(update, () => api.get('/api/account/merge'));
	let busy = false;

	async function merge() {
		busy = true;
		update();
		const done = await attempt(() => withStepUp('merge', '', async () => (await api.post('/api/account/merge'), true)));
		busy = false;
		if (done) {
			await look();
			await go('/account');
			say(t('merge.done'));
		}
		update();
	}

	async function leave() {
		await attempt(() => api.remove('/api/account/merge'));
		await go('/account');
	}

	return {
		title: () => t('merge.title'),
		view: () => html`
			<div class="narrow">
				${pageHeader({ title: t('merge.title'), lead: t('merge.lead'), back: { href: '/account', text: t('account.title') } })}
				${other.value
					? view(other.value, busy, merge, leave)
					: other.problem
						? refused(other.problem, () => void other.load())
						: skeletons(2, 'line')}
			</div>`,
		async load() {
			const waited = resumed(query);
			await other.load();
			if (waited?.name === 'merge') {
				await merge();
			}
		}
	};
}

/**
 * @param {OtherAccount} other
 * @param {boolean} busy
 * @param {() => void} merge
 * @param {() => void} leave
 */
const view = (other, busy, merge, leave) => html`
	<section class="panel" aria-labelledby="other-title">
		<h2 id="other-title">${t('merge.other')}</h2>
		${dataList([
			[t('identity.name'), other.name],
			[t('account.identifiers'), other.identifiers.join(', ')],
			[t('merge.since'), date(other.since)]
		])}
	</section>
	<section class="panel" aria-labelledby="merge-what">
		<h2 id="merge-what">${t('merge.what')}</h2>
		<p>${t('merge.what.text', { name: currentSession().learner?.name ?? '' })}</p>
		<div class="actions">
			<button class="button button--primary" type="button" ?disabled=${busy} @click=${merge}>${t('merge.yes')}</button>
			<button class="button" type="button" @click=${leave}>${t('merge.no')}</button>
		</div>
	</section>`;
