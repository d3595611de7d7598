/** Where the learner is logged in. */
import { html, nothing } from '../html.js';
import { moment } from '../format.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';
import { refused, skeletons } from './parts.js';

/** @typedef {import('../model.js').OpenSession} OpenSession */

/**
 * @param {import('../resource.js').Resource<OpenSession[]>} sessions
 * @param {(id: string) => void} end
 * @param {() => void} endAll
 */
export const sessionList = (sessions, end, endAll) => html`
	<section class="panel" aria-labelledby="sessions-title">
		<h2 id="sessions-title">${t('sessions.title')}</h2>
		<p>${t('sessions.text')}</p>
		${sessions.value
			? html`
				<ul class="rows">${sessions.value.map((session) => row(session, end))}</ul>
				<div class="actions"><button class="button button--danger" type="button" @click=${endAll}>${t('sessions.all')}</button></div>`
			: sessions.problem
				? refused(sessions.problem, () => void sessions.load())
				: skeletons(2, 'line')}
	</section>`;

/**
 * @param {OpenSession} session
 * @param {(id: string) => void} end
 */
const row = (session, end) => html`
	<li class="row">
		${icon('person')}
		<div>
			<p class="row-name">${t(`device.${session.device}`)}${session.current ? html` <span class="soft">${t('sessions.this')}</span>` : nothing}</p>
			<p class="soft">${t('sessions.since', { provider: session.provider, since: moment(session.since), seen: moment(session.lastSeenAt) })}</p>
			${session.current
				? nothing
				: html`<div class="actions"><button class="button" type="button" @click=${() => end(session.id)}>${t('sessions.end')}<span class="visually-hidden">: ${t(`device.${session.device}`)}, ${moment(session.since)}</span></button></div>`}
		</div>
	</li>`;
