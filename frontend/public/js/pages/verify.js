/** Checking a badge without an account: the verdict first, then how we know. Nothing is kept. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { camera } from '../camera.js';
import { claims, unreadable } from '../claims.js';
import { html, live, nothing, repeat } from '../html.js';
import { t } from '../i18n.js';
import { asSource, leadsOf, shares } from '../leads.js';
import { sendable } from '../pictures.js';
import { queue } from '../queue.js';
import { saved } from '../saved.js';
import { acceptedWithPictures, largestPicture } from '../sources.js';
import { cameraView } from '../ui/camera-view.js';
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
/** @typedef {import('../model.js').Lead} Lead */
/** @typedef {import('../queue.js').Row<Report & {leads?: Lead[]}>} QueueRow what came of it: a report, or ways to others */

/** @type {import('../page.js').PageMaker} */
export function verifyPage({ update, say, attempt }) {
	const draft = emptyDraft();
	let recipient = '';
	const rows = queue(
		update,
		async (source, progress) => api.upload('/api/verify', await sendable(source.body), { query: { recipient: recipient.trim() }, progress }),
		finished,
		{ most: largestPicture }
	);
	const eye = camera(update, follow);

	/** @param {QueueRow} row */
	function finished(row) {
		const leads = leadsOf(row.value);
		if (leads) {
			lead(row, leads);
			return;
		}
		if (row.value?.code) {
			// From here on the row is about what the code said: a receipt of the picture would say nothing.
			row.source = asSource(row.value.code);
		}
		announce(row.value ? spoken(row.value) : (row.problem?.message ?? ''));
		requestAnimationFrame(() => document.getElementById('results')?.scrollIntoView({ block: 'start' }));
	}

	/** The link of a share, or several codes in one picture.
	 * @param {QueueRow} row
	 * @param {Lead[]} leads */
	function lead(row, leads) {
		const alone = rows.rows.length === 1 && leads.length === 1;
		if (shares(leads).length === 0) {
			rows.drop(row);
		}
		follow(leads.filter((other) => other.kind !== 'SHARE'));
		announce(t(alone ? 'verify.share.going' : 'verify.codes', { n: leads.length }));
		if (alone) {
			location.assign(leads[0].value);
		}
	}

	/** @param {Lead[]} leads */
	function follow(leads) {
		const away = shares(leads);
		if (away.length === 1 && leads.length === 1) {
			announce(t('verify.share.going'));
			location.assign(away[0].value);
			return;
		}
		if (leads.length > 0) {
			rows.add(leads.map(asSource));
		}
	}
	/** Asks again about what is already on the page, for instance of somebody else. */
	const askAgain = () => rows.rows.filter((row) => row.state === 'done' && !leadsOf(row.value)).forEach(rows.again);

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
			${intake(draft, rows.add, update, {
				extra: html`${cameraView(eye)}${recipientField()}`,
				accept: acceptedWithPictures,
				formats: 'verify.formats',
				url: 'verify.url'
			})}
			<p class="verify-many"><a href="/verify/batch">${t('verify.many')}</a></p>`,
		load: askAgain,
		receive: rows.add
	};
}

/**
 * @param {import('../queue.js').Queue<Report & {leads?: Lead[]}>} rows
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
 * @param {import('../queue.js').Queue<Report & {leads?: Lead[]}>} rows
 * @param {(row: QueueRow) => void} receipt
 */
function rowView(row, rows, receipt) {
	if (row.state === 'failed') {
		return rowThatFailed(row, () => rows.again(row), () => rows.drop(row));
	}
	const leads = leadsOf(row.value);
	if (leads) {
		return leadCard(row, shares(leads));
	}
	return row.value ? verdict(row, row.value, () => receipt(row)) : rowOnItsWay(row);
}

/**
 * @param {QueueRow} row
 * @param {Lead[]} leads the links of shares
 */
const leadCard = (row, leads) => html`
	<div class="queue-row">
		<span class="queue-icon">${icon('share')}</span>
		<div class="queue-words">
			<p class="queue-name">${row.source.kind === 'url' ? t('verify.share') : row.source.name}</p>
			<p>${t('verify.share.text')}</p>
			<div class="actions">${leads.map((lead) => html`<a class="button" href=${lead.value}>${icon('eye')}${t('verify.share.open')}</a>`)}</div>
		</div>
	</div>`;

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
