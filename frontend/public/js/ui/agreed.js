/** What the learner agreed to, and when. */
import { html, nothing } from '../html.js';
import { date } from '../format.js';
import { t } from '../i18n.js';

/** @param {{version: string, at: string}[]|null} all oldest first */
export const agreedTo = (all) =>
	all && all.length > 0
		? html`
			<h3>${t('privacy.agreed')}</h3>
			<ul>${[...all].reverse().map(({ version, at }) => html`<li>${t('privacy.agreed.on', { version, date: date(at) })}</li>`)}</ul>
			<p><a href="/terms">${t('legal.terms')}</a> · <a href="/privacy">${t('legal.privacy')}</a></p>`
		: nothing;
