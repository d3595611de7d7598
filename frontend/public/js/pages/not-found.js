/** Nothing lives at this address, or not for this person. */
import { html } from '../html.js';
import { t } from '../i18n.js';
import { currentSession } from '../session.js';
import { icon } from '../ui/icons.js';
import { title } from '../ui/parts.js';

/** @type {import('../page.js').PageMaker} */
export function notFoundPage() {
	return { title: () => t('notFound.title'), view: notFound };
}

export const notFound = () => html`
	<div class="empty">
		<span class="empty-icon">${icon('search')}</span>
		${title(t('notFound.title'))}
		<p>${t('notFound.text')}</p>
		<div class="actions">
			<a class="button button--primary" href="/">${t(currentSession().learner ? 'notFound.backpack' : 'notFound.start')}</a>
		</div>
	</div>`;
