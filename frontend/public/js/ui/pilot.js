/** What a pilot came to: a table with a bar beside each number. */
import { html, nothing } from '../html.js';
import { moment, month } from '../format.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @typedef {import('../model.js').PilotReport} PilotReport */

const measures = ['AWARDED', 'ACCEPTED', 'DECLINED', 'WAITING', 'STACKED', 'SHARED', 'OPENED'];

/** @param {PilotReport|null} report */
export const pilotReport = (report) =>
	report
		? html`
			<section class="panel" aria-labelledby="pilot-title">
				<h2 id="pilot-title">${t('pilot.title')}</h2>
				<p>${t('pilot.text')}</p>
				<p class="soft">${t('pilot.madeAt', { moment: moment(report.madeAt) })}</p>
				${report.rows.length > 0 ? table(report) : html`<p>${t('pilot.none')}</p>`}
				<p class="actions">
					<a class="button" download href="/api/staff/report.csv">${icon('download')}${t('staff.csv')}</a>
					<a class="button" download="report.json" href="/api/staff/report">${icon('download')}${t('pilot.json')}</a>
				</p>
				${report.feedback.length > 0 ? feedback(report) : nothing}
			</section>`
		: nothing;

/** @param {PilotReport} report */
const table = (report) => html`
	<div class="scroller" tabindex="0" role="region" aria-label=${t('pilot.table')}>
		<table class="table table--cards table--numbers" role="table">
			<thead role="rowgroup">
				<tr role="row"><th scope="col" role="columnheader">${t('pilot.month')}</th><th scope="col" role="columnheader">${t('pilot.achievement')}</th>${measures.map((measure) => html`<th scope="col" role="columnheader">${t(`pilot.${measure}`)}</th>`)}</tr>
			</thead>
			<tbody role="rowgroup">
				${report.rows.map((row) => html`
					<tr role="row"><th scope="row" role="rowheader">${month(row.month)}</th><th scope="row" role="rowheader">${row.achievement ?? t('pilot.small')}</th>${numbers(row.counts)}</tr>`)}
			</tbody>
			<tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader" colspan="2">${t('pilot.total')}</th>${numbers(report.totals)}</tr></tfoot>
		</table>
	</div>`;

/**
 * The bar says what the number says, for who would rather look.
 *
 * @param {Record<string, number|undefined>} counts
 */
const numbers = (counts) =>
	measures.map((measure) => {
		const number = counts[measure];
		return html`<td role="cell" data-label=${t(`pilot.${measure}`)}>${number === undefined
			? html`<span class="soft">${t('pilot.hidden')}</span>`
			: html`${number}<progress aria-hidden="true" max=${counts.AWARDED ?? number} value=${number}></progress>`}</td>`;
	});

/** @param {PilotReport} report */
const feedback = (report) => html`
	<h3>${t('pilot.feedback')}</h3>
	<ul class="rows">
		${report.feedback.map((said) => html`
			<li class="row">
				${icon('person')}
				<div>
					<p class="row-name">${month(said.month)}</p>
					<p>${t('pilot.helped', { number: said.helped ?? t('pilot.hidden') })} · ${t('pilot.unclear', { number: said.unclear ?? t('pilot.hidden') })}</p>
					${said.sentences.length > 0 ? html`<ul>${said.sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing}
				</div>
			</li>`)}
	</ul>`;
