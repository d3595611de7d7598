/** Stands in for a page that needs a login, and leads back to it. */
import { html } from '../html.js';
import { t } from '../i18n.js';
import { keepCode } from '../mailed-code.js';
import { mark } from '../ui/shell.js';
import { title } from '../ui/parts.js';
import { loginButtons } from './start.js';

/** @type {import('../page.js').PageMaker} */
export function loginPage() {
	const to = location.pathname + location.search;
	keepCode();
	return { title: () => t('login.title'), view: () => view(to) };
}

/** @param {string} to */
const view = (to) => html`
	<div class="narrow sheet sheet--centred">
		${mark()} ${title(t('login.title'))}
		<p class="lead">${t('login.lead')}</p>
		<div class="actions">${loginButtons(to)}</div>
	</div>`;
