/** Institutions whose badges the learner takes without being asked. */
import { html, nothing } from '../html.js';
import { date } from '../format.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/**
 * @param {{id: string, name: string, since: string}[]|null} institutions
 * @param {(id: string) => void} distrust
 */
export const trustedInstitutions = (institutions, distrust) =>
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
