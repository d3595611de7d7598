/** Stands in for every page when the service cannot be reached at the start. */
import { html } from '../html.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icons.js';
import { title } from '../ui/parts.js';

/** @type {import('../page.js').PageMaker} */
export function troublePage({ handover }) {
	const problem = /** @type {import('../api.js').Problem} */ (handover);
	const name = () => t(problem.offline ? 'problem.offline.title' : 'problem.title');
	return {
		title: name,
		view: () => html`
			<div class="empty" role="alert">
				<span class="empty-icon">${icon('warning')}</span>
				${title(name())}
				<p>${problem.message}</p>
				<div class="actions">
					<button class="button button--primary" type="button" @click=${() => location.reload()}>${icon('again')}${t('action.retry')}</button>
				</div>
			</div>`
	};
}
