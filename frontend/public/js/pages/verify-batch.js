/** Checking many badges without an account: a row for each, a table to keep. Nothing stays behind here. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { csv } from '../csv.js';
import { html, live, nothing } from '../html.js';
import { t } from '../i18n.js';
import { sendable } from '../pictures.js';
import { queue } from '../queue.js';
import { saved } from '../saved.js';
import { acceptedWithPictures, fromFile, fromText, largestPicture } from '../sources.js';
import { batchTable } from '../ui/batch-table.js';
import { icon } from '../ui/icons.js';
import { pageHeader } from '../ui/parts.js';
import { queueProgress } from '../ui/queue-row.js';

/** @typedef {import('../model.js').BatchRow} BatchRow */
/** @typedef {import('../sources.js').Source} Source */
/** @typedef {import('../queue.js').Row<BatchRow[]>} QueueRow */

const most = 100;

/** @type {import('../page.js').PageMaker} */
export function verifyBatchPage({ update, say }) {
	let recipient = '';
	let links = '';
	const rows = queue(update, check, finished, { atOnce: 4, most: largestPicture });

	/**
	 * One item is a batch of one: so each has its own progress, and one that is too large holds up no other.
	 *
	 * @param {Source} source
	 * @param {(share: number) => void} progress
	 * @returns {Promise<BatchRow[]>}
	 */
	async function check(source, progress) {
		const query = { recipient: recipient.trim() };
		try {
			return await api.upload('/api/verify/batch', await asBatch(source), { query, progress });
		}
		catch (error) {
			if (!(error instanceof api.Problem) || error.status !== 429) {
				throw error;
			}
			say(t('batch.waiting', { n: error.wait }));
			await new Promise((resolve) => setTimeout(resolve, error.wait * 1000));
			return check(source, progress);
		}
	}

	/** @param {QueueRow} row */
	function finished(row) {
		const { ready, total } = rows.progress();
		const first = row.value?.[0];
		announce(ready === total
			? t('batch.done', counts(found(rows.rows)))
			: t('batch.said', { name: row.source.name, verdict: first ? word(first) : (row.problem?.message ?? '') }));
	}

	/** @param {Source[]} sources */
	function add(sources) {
		const left = most - rows.rows.length;
		if (sources.length > left) {
			say(t('batch.tooMany', { most, left }));
			return;
		}
		// The newest row stands first in a queue; a table reads from the top.
		rows.add([...sources].reverse());
	}

	/** @param {Event} event */
	function addLinks(event) {
		event.preventDefault();
		const lines = links.split('\n').map((line) => line.trim()).filter(Boolean);
		if (lines.length <= most - rows.rows.length) {
			links = '';
		}
		add(lines.map(fromText));
	}

	function clear() {
		rows.rows = [];
		update();
	}

	return {
		title: () => t('batch.title'),
		view: () => html`
			${pageHeader({ title: t('batch.title'), lead: t('batch.lead'), back: { href: '/verify', text: t('batch.back') } })}
			<div class="intake">
				<label class="dropzone">
					<input class="visually-hidden" id="files" type="file" multiple accept=${acceptedWithPictures} @change=${chosen(add)}>
					<span class="dropzone-icon">${icon('upload')}</span>
					<span class="dropzone-title">${t('intake.drop')}</span>
					<span class="button button--primary" aria-hidden="true">${t('intake.choose')}</span>
					<span class="soft">${t('verify.formats')}</span>
				</label>
				<div class="intake-more">
					<form class="form-inline" @submit=${addLinks}>
						<label class="form-label" for="links">${t('batch.links')}</label>
						<textarea class="input" id="links" rows="4" required spellcheck="false" autocomplete="off"
							.value=${live(links)} @input=${(/** @type {Event} */ event) => (links = value(event))}></textarea>
						<div class="actions"><button class="button">${icon('link')}${t('batch.links.add')}</button></div>
					</form>
					<div class="form-inline">
						<label class="form-label" for="recipient">${t('batch.recipient')}</label>
						<p class="form-hint" id="recipient-hint">${t('batch.recipient.hint')}</p>
						<input class="input" id="recipient" type="email" autocomplete="off" aria-describedby="recipient-hint"
							.value=${live(recipient)} @input=${(/** @type {Event} */ event) => (recipient = value(event))} @change=${askAgain}>
					</div>
				</div>
			</div>
			${rows.rows.length > 0 ? results() : nothing}`,
		load: askAgain,
		receive: add
	};

	/** Of somebody else, or in another language. */
	function askAgain() {
		rows.rows.filter((row) => row.state === 'done').reverse().forEach(rows.again);
	}

	function results() {
		const all = [...rows.rows].reverse();
		const badges = found(rows.rows);
		const { ready, total } = rows.progress();
		return html`
			<section class="results" id="results" aria-label=${t('batch.results')}>
				${queueProgress({ ready, total })}
				<div class="section-header">
					<h2>${ready < total ? t('batch.results') : t('batch.summary', counts(badges))}</h2>
					<div class="actions">
						<button class="button" type="button" ?disabled=${ready < total}
							@click=${() => saved(csv(badges), 'text/csv;charset=utf-8', t('batch.file'))}>${icon('download')}${t('batch.csv')}</button>
						<button class="button button--quiet" type="button" ?disabled=${ready < total} @click=${clear}>${t('batch.clear')}</button>
					</div>
				</div>
				${batchTable(all, recipient.trim() !== '')}
			</section>`;
	}
}

/**
 * A row for each badge, and one for what failed on its way, in the order of the table.
 *
 * @param {QueueRow[]} rows newest first
 * @returns {BatchRow[]}
 */
const found = (rows) => [...rows].reverse().flatMap((row, at) =>
	(row.value ?? [unsent(row)]).map((badge) => ({ ...badge, item: at + 1, name: row.source.name })));

/**
 * @param {QueueRow} row
 * @returns {BatchRow}
 */
const unsent = (row) => ({
	item: 1, badge: 1, name: row.source.name, outcome: null, explanation: row.problem?.message ?? '', reason: row.problem?.code ?? null,
	recipient: null, owner: null, achievement: null, issuer: null, issuerTrust: null, validFrom: null, validUntil: null,
	standard: null, verifiedAt: null
});

/** @param {BatchRow[]} badges */
const counts = (badges) => ({ total: badges.length, valid: badges.filter((badge) => badge.outcome === 'VALID').length });

/** @param {BatchRow} badge */
const word = (badge) => t(badge.outcome ? `outcome.${badge.outcome}` : 'batch.unchecked');

/** @param {Source} source */
async function asBatch(source) {
	if (source.kind === 'url') {
		return new Blob([JSON.stringify({ items: [{ url: source.name }] })], { type: 'application/json' });
	}
	const form = new FormData();
	form.append('file', await sendable(source.body), source.name);
	return form;
}

/** @param {(sources: Source[]) => void} take */
const chosen = (take) => (/** @type {Event} */ event) => {
	const input = /** @type {HTMLInputElement} */ (event.currentTarget);
	take([...(input.files ?? [])].map(fromFile));
	input.value = '';
};

/** @param {Event} event */
const value = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;
