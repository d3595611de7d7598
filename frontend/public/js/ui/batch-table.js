/** Many verdicts in a table. On a phone each row becomes a card, with the heads as labels. */
import { shortDate } from '../format.js';
import { html, nothing, repeat } from '../html.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';
import { trustLabel, verdictMark } from './verdict.js';

/** @typedef {import('../model.js').BatchRow} BatchRow */
/** @typedef {import('../queue.js').Row<BatchRow[]>} QueueRow */

/**
 * @param {QueueRow[]} rows oldest first
 * @param {boolean} asked whether it was asked whose they are
 */
export const batchTable = (rows, asked) => html`
	<div class="scroller" tabindex="0" role="region" aria-label=${t('batch.table')}>
		<table class="table table--cards" role="table">
			<thead role="rowgroup">
				<tr role="row">
					${['name', 'outcome', 'achievement', 'issuer', 'dates', ...(asked ? ['recipient'] : [])].map((column) =>
						html`<th scope="col" role="columnheader">${t(`batch.column.${column}`)}</th>`)}
				</tr>
			</thead>
			<tbody role="rowgroup">
				${repeat(rows, (row) => row.key, (row) => lines(row, asked))}
			</tbody>
		</table>
	</div>`;

/**
 * @param {QueueRow} row
 * @param {boolean} asked
 */
const lines = (row, asked) =>
	row.state !== 'done' || !row.value ? pending(row, asked) : row.value.map((badge) => line(row, badge, asked));

/**
 * @param {QueueRow} row
 * @param {boolean} asked
 */
const pending = (row, asked) => html`
	<tr role="row" aria-busy=${row.state === 'failed' ? nothing : 'true'}>
		${head(row)}
		<td role="cell" colspan=${asked ? 5 : 4} data-label=${t('batch.column.outcome')}>
			${row.state === 'failed'
				? html`${unchecked()}<p>${row.problem?.message}</p>`
				: html`<span class="soft">${t(`queue.${row.state}`)}</span>`}
		</td>
	</tr>`;

/**
 * @param {QueueRow} row
 * @param {BatchRow} badge
 * @param {boolean} asked
 */
const line = (row, badge, asked) => html`
	<tr role="row">
		${head(row)}
		<td role="cell" data-label=${t('batch.column.outcome')}>
			${badge.outcome ? verdictMark(badge.outcome) : unchecked()}
			${badge.outcome === 'VALID' ? nothing : html`<p>${badge.explanation}</p>`}
		</td>
		<td role="cell" data-label=${t('batch.column.achievement')}>${badge.achievement ?? '–'}${badge.owner ? html`<p class="soft">${t('batch.column.owner')}: ${badge.owner}</p>` : nothing}</td>
		<td role="cell" data-label=${t('batch.column.issuer')}>${badge.issuer ?? '–'}${badge.issuerTrust ? html`<p>${trustLabel(badge.issuerTrust)}</p>` : nothing}</td>
		<td role="cell" data-label=${t('batch.column.dates')}>${dates(badge)}</td>
		${asked ? html`<td role="cell" data-label=${t('batch.column.recipient')}>${t(`batch.recipient.${badge.recipient ?? 'UNKNOWN'}`)}</td>` : nothing}
	</tr>`;

/** @param {QueueRow} row */
const head = (row) => html`<th scope="row" role="rowheader">${row.source.name}</th>`;

const unchecked = () => html`<span class="verdict verdict--calm">${icon('file')}<span>${t('batch.unchecked')}</span></span>`;

/** @param {BatchRow} badge */
function dates({ validFrom, validUntil }) {
	const words = [
		validFrom ? t('batch.from', { date: shortDate(validFrom) }) : null,
		validUntil ? t('batch.until', { date: shortDate(validUntil) }) : null
	].filter(Boolean);
	return words.length > 0 ? words.join(' ') : '–';
}
