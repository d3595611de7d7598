/** A badge that was read and checked, and waits for the learner's word. */
import { claims, unreadable } from '../claims.js';
import { html, nothing } from '../html.js';
import { shortDate, weights } from '../format.js';
import { t } from '../i18n.js';
import { artOf, disc } from './disc.js';
import { disclosures } from './disclosures.js';
import { icon } from './icons.js';
import { alert } from './parts.js';
import { reading, reportMark, trustLabel } from './verdict.js';

/** @typedef {import('../model.js').Preview} Preview */
/** @typedef {import('../queue.js').Row<Preview>} QueueRow */

/**
 * What the learner decided about a row.
 *
 * @typedef {{state: 'open'|'keeping'|'kept'|'dropped', id?: string, problem?: import('../api.js').Problem}} Fate
 */

/**
 * @typedef {object} Doings
 * @property {(row: QueueRow) => void} keep
 * @property {(rows: QueueRow[]) => void} keepAll
 * @property {(row: QueueRow) => void} drop
 * @property {(row: QueueRow) => void} reopen
 * @property {(row: QueueRow) => void} again
 * @property {(row: QueueRow, newerAt: string) => void} take
 */

/** @param {QueueRow} row */
export const nameOf = (row) => (row.value && claims(row.value.report).achievement?.name) ?? row.source.name;

/**
 * A row that has been decided about.
 *
 * @param {string} name
 * @param {string} glyph
 * @param {string} word
 * @param {unknown} action
 */
export const settledRow = (name, glyph, word, action) => html`
	<div class="queue-row queue-row--settled">
		<span class="queue-icon">${icon(glyph)}</span>
		<div class="queue-words">
			<p class="queue-name">${name}</p>
			<p class="soft">${word}</p>
		</div>
		${action}
	</div>`;

/**
 * @param {QueueRow} row
 * @param {Preview} preview
 * @param {Fate} fate
 * @param {Doings} doings
 */
export function previewCard(row, preview, fate, doings) {
	const credential = claims(preview.report);
	const name = credential.achievement?.name;
	return html`
		<article class="preview" aria-labelledby="${row.key}-name">
			<div class="preview-head">
				${name
					? disc({ name, art: artOf(credential.achievement?.image, row.source.body), size: 'm' })
					: html`<span class="queue-icon queue-icon--large">${icon(unreadable(preview.report) ? 'file' : preview.report.outcome)}</span>`}
				<div class="preview-words">
					<h3 class="heading-m" id="${row.key}-name">${name ?? row.source.name}</h3>
					${name ? html`<p>${credential.issuer?.name ?? t('issuer.unnamed')} ${trustLabel(preview.report.issuerTrust)}</p>` : nothing}
					<p class="soft">${facts(credential).join(' · ')}</p>
					<p>${reportMark(preview.report, preview.ownership)}</p>
				</div>
			</div>
			${remarks(preview)}
			${disclosures(preview.report)}
			${fate.problem
				? alert('bad', fate.problem.message, html`<button class="button button--small" type="button" @click=${() => doings.again(row)}>${icon('again')}${t('import.lookAgain')}</button>`)
				: nothing}
			<div class="actions">${decisions(row, preview, fate, doings)}</div>
		</article>`;
}

/** @param {import('../model.js').CredentialView} credential */
const facts = (credential) =>
	[
		credential.validFrom ? t('facts.earned', { date: shortDate(credential.validFrom) }) : null,
		credential.validUntil ? t('facts.validUntil', { date: shortDate(credential.validUntil) }) : null,
		...weights(credential.achievement?.facts)
	].filter((word) => word !== null);

/** @param {Preview} preview */
const remarks = (preview) => html`
	${sentence(preview)}
	${preview.keepable ? ownership(preview) : nothing}
	${preview.duplicateOf && !preview.newer ? alert('info', t('import.duplicate')) : nothing}
	${preview.duplicateOf && preview.newer ? alert('info', t('import.newer')) : nothing}
	${preview.newerAt ? alert('info', t('import.newerAt')) : nothing}`;

/**
 * One sentence on what it is worth; a refusal says that too.
 *
 * @param {Preview} preview
 */
function sentence({ report, refusal }) {
	const read = html`<p>${reading(report).sentence}</p>`;
	return refusal && !unreadable(report) ? alert('bad', refusal) : read;
}

/** @param {Preview} preview */
const ownership = (preview) =>
	preview.ownership === 'MINE'
		? html`<p class="soft">${preview.ownershipExplanation}</p>`
		: alert('info', preview.ownershipExplanation);

/**
 * @param {QueueRow} row
 * @param {Preview} preview
 * @param {Fate} fate
 * @param {Doings} doings
 */
function decisions(row, preview, fate, doings) {
	const drop = (/** @type {string} */ word) =>
		html`<button class="button button--quiet" type="button" @click=${() => doings.drop(row)}>${word}</button>`;
	if (!preview.keepable) {
		return drop(t('queue.drop'));
	}
	if (preview.duplicateOf && !preview.newer) {
		return html`<a class="button" href="/credentials/${preview.duplicateOf}">${t('import.seeExisting')}</a>${drop(t('queue.drop'))}`;
	}
	const busy = fate.state === 'keeping';
	const { newerAt } = preview;
	return html`
		${newerAt ? html`<button class="button button--primary" type="button" @click=${() => doings.take(row, newerAt)}>${icon('again')}${t('import.seeNewer')}</button>` : nothing}
		<button class="button button--primary" type="button" ?disabled=${busy} @click=${() => doings.keep(row)}>
			${icon('check')}${t(busy ? 'import.keeping' : preview.newer ? 'import.replace' : 'import.keep')}
		</button>
		${drop(t('import.drop'))}`;
}
