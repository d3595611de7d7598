/** Entries of the learner's own log. */
import { html, nothing } from '../html.js';
import { moment } from '../format.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @typedef {import('../model.js').Activity} Activity */

/** Where things of each sort can be looked at. */
const places = { CREDENTIAL: '/credentials/', STACK: '/stacks/', SHARE: '/shares/', PATHWAY: '/pathways/', AWARD: null };

const icons = { CREDENTIAL: 'backpack', STACK: 'stacks', SHARE: 'share', PATHWAY: 'stacks', AWARD: 'inbox' };

/** What was removed has no page any more. */
const gone = ['REMOVED'];

/**
 * What it is about, as a link where there is something to look at.
 *
 * @param {Activity} entry
 */
export function subject(entry) {
	if (!entry.about?.title) {
		return null;
	}
	const place = gone.includes(entry.kind) ? null : places[entry.about.kind];
	return place ? html`<a href="${place}${encodeURIComponent(entry.about.id)}">${entry.about.title}</a>` : html`${entry.about.title}`;
}

/** @param {Activity} entry */
export const activity = (entry) => html`
	<li class="row">
		${icon(entry.about ? icons[entry.about.kind] : 'person')}
		<div>
			<p><span class="row-name">${entry.sentence}</span>${entry.about?.title ? html`: ${subject(entry)}` : nothing}</p>
			${entry.reason ? html`<p>${entry.reason}</p>` : nothing}
			<p class="soft">
				${moment(entry.at)}${entry.by ? html` · ${entry.by}` : nothing}${entry.fields.length > 0
					? html` · ${t('activity.fields', { fields: entry.fields.map((field) => t(`travel.${field}`)).join(', ') })}`
					: nothing}
			</p>
		</div>
	</li>`;
