/** Checking a badge without an account: the verdict first, then how we know. Nothing is kept. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { claims, unreadable } from '../claims.js';
import { html, live, nothing, repeat } from '../html.js';
import { t } from '../i18n.js';
import { queue } from '../queue.js';
import { saved } from '../saved.js';
import { reportCertificate } from '../ui/certificate.js';
import { artOf } from '../ui/disc.js';
import { emptyDraft, intake } from '../ui/intake.js';
import { icon } from '../ui/icons.js';
import { pageHeader } from '../ui/parts.js';
import { particulars } from '../ui/particulars.js';
import { queueProgress, rowOnItsWay, rowThatFailed } from '../ui/queue-row.js';
import { checkList } from '../ui/report.js';
import { spoken, verdictBanner } from '../ui/verdict.js';

/** @typedef {import('../model.js').Report} Report */
/** @typedef {import('../queue.js').Row<Report>} QueueRow */

/** @type {import('../page.js').PageMaker} */
export function verifyPage({ update, say, attempt }) {
	const draft = emptyDraft();
	let recipient = '';
	const rows = queue(
		update,
		(source, progress) => api.upload('/api/verify', source.body, { query: { recipient: recipient.trim() }, progress }),
		(row) => {
			announce(row.value ? spoken(row.value) : (row.problem?.message ?? ''));
			requestAnimationFrame(() => document.getElementById('results')?.scrollIntoView({ block: 'start' }));
		}
	);
	/** Asks again about what is already on the page, for instance of somebody else. */
	const askAgain = () => rows.rows.filter((row) => row.state === 'done').forEach(rows.again);

	/** Checks once more, because nothing was kept of the first time.
	 * @param {QueueRow} row */
	const receipt = async (row) => {
		const text = await attempt(() => api.upload('/api/verify/receipt', row.source.body));
		if (text) {
			saved(text, 'application/jwt', 'ransel-receipt.jwt');
			say(t('report.receipt.done'));
		}
	};

	const recipientField = () => html`
		<form class="form-inline" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); askAgain(); }}>
			<label class="form-label" for="recipient">${t('verify.recipient')}</label>
			<p class="form-hint" id="recipient-hint">${t('verify.recipient.hint')}</p>
			<div class="form-inline-row">
				<input class="input" id="recipient" type="email" autocomplete="off" aria-describedby="recipient-hint"
					.value=${live(recipient)} @input=${(/** @type {Event} */ event) => (recipient = /** @type {HTMLInputElement} */ (event.currentTarget).value)}>
				${rows.rows.length > 0 ? html`<button class="button">${icon('again')}${t('verify.again')}</button>` : nothing}
			</div>
		</form>`;

	return {
		title: () => t('verify.title'),
		view: () => html`
			${pageHeader({ title: t('verify.title'), lead: t('verify.lead') })}
			${rows.rows.length > 0 ? results(rows, receipt) : nothing}
			${intake(draft, rows.add, update, recipientField())}`,
		load: askAgain,
		receive: rows.add
	};
}

/**
 * @param {import('../queue.js').Queue<Report>} rows
 * @param {(row: QueueRow) => void} receipt
 */
const results = (rows, receipt) => html`
	<section class="results" id="results" aria-label=${t('verify.results')}>
		${queueProgress(rows.progress())}
		<ul class="queue">
			${repeat(rows.rows, (row) => row.key, (row) => html`<li>${rowView(row, rows, receipt)}</li>`)}
		</ul>
		<h2 class="results-next">${t('verify.another')}</h2>
	</section>`;

/**
 * @param {QueueRow} row
 * @param {import('../queue.js').Queue<Report>} rows
 * @param {(row: QueueRow) => void} receipt
 */
function rowView(row, rows, receipt) {
	if (row.state === 'failed') {
		return rowThatFailed(row, () => rows.again(row), () => rows.drop(row));
	}
	return row.value ? verdict(row, row.value, () => receipt(row)) : rowOnItsWay(row);
}

/**
 * @param {QueueRow} row
 * @param {Report} report
 * @param {() => void} receipt
 */
function verdict(row, report, receipt) {
	const said = claims(report);
	return html`
		<article class="sheet verified" aria-label=${row.source.name}>
			${verdictBanner(report)}
			${said.achievement
				? reportCertificate(report, artOf(said.achievement.image, row.source.body))
				: unreadable(report) ? nothing : html`<p class="soft hidden-claims">${t('verify.hidden')}</p>`}
			<div class="parts">
				<section class="part">
					<h2>${t('report.title')}</h2>
					${checkList(report)}
					<button class="button" type="button" aria-describedby="receipt-${row.key}" @click=${receipt}>${icon('receipt')}${t('report.receipt')}</button>
					<p class="form-hint" id="receipt-${row.key}">${t('report.receipt.hint')}</p>
				</section>
				${particulars(said)}
			</div>
		</article>`;
}
