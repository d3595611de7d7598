/** What the learner should know and has not put away yet. */
import * as api from '../api.js';
import { html, nothing, repeat } from '../html.js';
import { moment } from '../format.js';
import { t } from '../i18n.js';
import { subject } from './activity.js';
import { alert } from './parts.js';

/** @typedef {import('../model.js').Activity} Activity */

/**
 * @param {Activity[]|null} notices
 * @param {(notice: Activity) => void} putAway
 */
export const news = (notices, putAway) =>
	notices && notices.length > 0
		? html`
			<section class="news" aria-labelledby="news-title">
				<h2 class="visually-hidden" id="news-title">${t('news.title')}</h2>
				<ul class="plain-list">${repeat(notices, (notice) => notice.id, (notice) => html`<li>${line(notice, putAway)}</li>`)}</ul>
			</section>`
		: nothing;

/** What is good news. */
const good = ['PATHWAY_COMPLETED', 'IDENTIFIER_PROVEN', 'ACCOUNTS_MERGED'];

/** @returns {Promise<Activity[]>} */
export const unseen = () => api.get('/api/activity/notices');

/** @param {Activity} notice */
export const putAway = (notice) => api.post(`/api/activity/${encodeURIComponent(notice.id)}/seen`);

/**
 * @param {Activity} notice
 * @param {(notice: Activity) => void} putAway
 */
const line = (notice, putAway) =>
	alert(
		good.includes(notice.kind) ? 'ok' : 'warn',
		html`<strong>${subject(notice) ?? notice.sentence}</strong><br>${notice.reason ?? notice.sentence} <span class="soft">${moment(notice.at)}</span>`,
		html`<button class="button button--small" type="button" @click=${() => putAway(notice)}>
			${t('news.seen')}<span class="visually-hidden">: ${notice.about?.title ?? notice.sentence}</span>
		</button>`
	);
