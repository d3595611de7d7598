/** The learner's own log: what happened to their data, newest first. */
import * as api from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { listing } from '../resource.js';
import { rename } from '../router.js';
import { address } from '../routes.js';
import { activity } from '../ui/activity.js';
import { confirm } from '../ui/confirm.js';
import { icon } from '../ui/icons.js';
import { empty, loadMore, pageHeader, refused, skeletons } from '../ui/parts.js';

/** @typedef {import('../model.js').Activity} Activity */

const kinds = [
	'LOGGED_IN', 'LOGIN_LINKED', 'LOGIN_UNLINKED', 'IDENTIFIER_PROVEN', 'ACCOUNTS_MERGED', 'EXPORTED', 'DATA_IMPORTED', 'IMPORTED', 'REMOVED', 'AWARD_ACCEPTED', 'AWARD_DECLINED', 'INSTITUTION_TRUSTED', 'INSTITUTION_DISTRUSTED', 'SHARE_MADE', 'SHARE_OPENED', 'SHARE_ENDED', 'SHARE_LOCKED', 'SHARE_RENEWED',
	'CHECKED', 'STATUS_CHANGED', 'PATHWAY_COMPLETED', 'PATHWAY_REOPENED', 'PLATFORM_USED', 'PLATFORM_WITHDRAWN', 'PLATFORM_ALLOWED', 'CONNECTION_MADE', 'CONNECTION_LOST', 'CONNECTION_ENDED', 'TERMS_ACCEPTED'
];

/** @type {import('../page.js').PageMaker} */
export function activityPage({ query, update, attempt, say }) {
	let kind = query.get('kind') ?? '';
	/** @type {import('../resource.js').Listing<Activity>} */
	const log = listing(update, (cursor) => api.get('/api/activity', { query: { kind, cursor } }));

	/** @param {string} chosen */
	function choose(chosen) {
		kind = chosen;
		rename(address('/account/activity', { kind }));
		log.clear();
		void log.load();
	}

	async function clear() {
		const question = { title: t('activity.clear.title'), text: t('activity.clear.text'), yes: t('activity.clear.yes'), danger: true };
		if (await confirm(question)) {
			await attempt(() => api.remove('/api/activity'));
			await log.load();
			say(t('activity.cleared'));
		}
	}

	return {
		title: () => t('activity.title'),
		view: () => html`
			${pageHeader({
				title: t('activity.title'),
				lead: t('activity.lead'),
				back: { href: '/account', text: t('account.title') },
				actions: html`
					<a class="button" href="/api/activity/export" download>${icon('download')}${t('activity.export')}</a>
					<button class="button" type="button" @click=${() => void clear()}>${icon('bin')}${t('activity.clear')}</button>`
			})}
			${filter(kind, choose)}
			${body(log, kind)}`,
		load: log.load,
		topics: { activity: () => void log.load() }
	};
}

/**
 * @param {string} chosen
 * @param {(kind: string) => void} choose
 */
const filter = (chosen, choose) => html`
	<div class="toolbar">
		<div class="toolbar-choice">
			<label for="kind">${t('activity.show')}</label>
			<select class="input" id="kind" @change=${(/** @type {Event} */ event) => choose(/** @type {HTMLSelectElement} */ (event.target).value)}>
				<option value="" ?selected=${chosen === ''}>${t('activity.all')}</option>
				${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === chosen}>${t(`activity.${kind}`)}</option>`)}
			</select>
		</div>
	</div>`;

/**
 * @param {import('../resource.js').Listing<Activity>} log
 * @param {string} kind
 */
function body(log, kind) {
	if (log.problem && !log.items) {
		return refused(log.problem, () => void log.load());
	}
	if (!log.items) {
		return skeletons(5, 'line');
	}
	if (log.items.length === 0) {
		return empty({ icon: 'eye', title: t('activity.empty.title'), text: kind ? t('activity.empty.kind') : t('activity.empty.text') });
	}
	return html`
		<h2 class="visually-hidden">${t('activity.entries')}</h2>
		<ul class="rows panel" aria-busy=${log.busy ? 'true' : 'false'}>${log.items.map(activity)}</ul>
		${loadMore(log.more, log.busy, () => void log.loadMore())}`;
}
