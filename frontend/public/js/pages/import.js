/** Badges come in: each is read and checked, shown with the reasons, and kept on the learner's word. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { html, nothing, repeat } from '../html.js';
import { t, tn } from '../i18n.js';
import { queue } from '../queue.js';
import { fromUrl } from '../sources.js';
import { emptyDraft, intake } from '../ui/intake.js';
import { icon } from '../ui/icons.js';
import { pageHeader } from '../ui/parts.js';
import { nameOf, previewCard, settledRow } from '../ui/preview-card.js';
import { queueProgress, rowOnItsWay, rowThatFailed } from '../ui/queue-row.js';
import { reading } from '../ui/verdict.js';

/** @typedef {import('../model.js').Preview} Preview */
/** @typedef {import('../queue.js').Queue<Preview>} Queue */
/** @typedef {import('../ui/preview-card.js').QueueRow} QueueRow */
/** @typedef {import('../ui/preview-card.js').Fate} Fate */
/** @typedef {import('../ui/preview-card.js').Doings} Doings */

/** @type {import('../page.js').PageMaker} */
export function importPage({ update, attempt, handover }) {
	const draft = emptyDraft();
	/** @type {Map<string, Fate>} */
	const fates = new Map();
	const rows = queue(update, preview, told);

	/** @param {QueueRow} row */
	const fate = (row) => fates.get(row.key) ?? { state: 'open' };

	/** @param {QueueRow} row */
	async function keep(row) {
		fates.set(row.key, { state: 'keeping' });
		update();
		try {
			const card = await send(row.source, '/api/credentials', { digest: row.value?.digest });
			fates.set(row.key, { state: 'kept', id: card.id });
			announce(t('import.kept.said', { name: nameOf(row) }));
		}
		catch (error) {
			const problem = /** @type {import('../api.js').Problem} */ (error);
			fates.set(row.key, { state: 'open', problem });
			announce(problem.message);
		}
		update();
	}

	/** @param {QueueRow[]} all */
	async function keepAll(all) {
		for (const row of all) {
			await keep(row);
		}
	}

	const doings = {
		keep: (/** @type {QueueRow} */ row) => void attempt(() => keep(row)),
		keepAll: (/** @type {QueueRow[]} */ all) => void attempt(() => keepAll(all)),
		drop(/** @type {QueueRow} */ row) {
			fates.set(row.key, { state: 'dropped' });
			announce(t('import.dropped.said', { name: nameOf(row) }));
			update();
		},
		reopen(/** @type {QueueRow} */ row) {
			fates.delete(row.key);
			update();
		},
		take(/** @type {QueueRow} */ row, /** @type {string} */ newerAt) {
			fates.set(row.key, { state: 'dropped' });
			take([fromUrl(newerAt)]);
		},
		again(/** @type {QueueRow} */ row) {
			fates.delete(row.key);
			rows.again(row);
		}
	};

	/** @param {import('../sources.js').Source[]} sources */
	function take(sources) {
		rows.add(sources);
		requestAnimationFrame(bringIntoSight);
	}

	if (Array.isArray(handover)) {
		rows.add(handover);
	}
	const good = () => rows.rows.filter((row) => isGood(row) && fate(row).state === 'open');

	return {
		title: () => t('import.title'),
		view: () => view({ draft, rows, fate, doings, good: good(), take, update }),
		receive: take,
		unsaved: () => rows.rows.some((row) => row.value?.keepable && !row.value.duplicateOf && fate(row).state === 'open')
	};
}

/**
 * @param {import('../sources.js').Source} source
 * @param {(share: number) => void} progress
 * @returns {Promise<Preview>}
 */
const preview = (source, progress) => send(source, '/api/imports', {}, progress);

/**
 * The same bytes are sent for looking and for keeping, so that what is kept is what was shown.
 *
 * @param {import('../sources.js').Source} source
 * @param {string} path
 * @param {import('../api.js').Query} query
 * @param {(share: number) => void} [progress]
 */
const send = (source, path, query, progress) =>
	api.upload(path, source.body, { query: { filename: source.fileName, ...query }, progress });

/** On a small screen what was found lies below the ways in; whoever just added something wants to see it. */
function bringIntoSight() {
	const results = document.getElementById('results-title');
	if (results && results.getBoundingClientRect().top > innerHeight / 2) {
		results.scrollIntoView({ block: 'start' });
	}
}

/** @param {QueueRow} row */
const told = (row) =>
	announce(`${nameOf(row)}: ${row.value ? reading(row.value.report, row.value.ownership).word : row.problem?.message}`);

/**
 * Real, of this learner, and not there yet: nothing to think about.
 *
 * @param {QueueRow} row
 */
const isGood = ({ value }) =>
	value !== null && value.keepable && value.report.outcome === 'VALID' && value.ownership === 'MINE' && (!value.duplicateOf || value.newer);

/**
 * @param {{draft: import('../ui/intake.js').Draft, rows: Queue,
 *   fate: (row: QueueRow) => Fate, doings: Doings, good: QueueRow[], take: Queue['add'], update: () => void}} state
 */
const view = ({ draft, rows, fate, doings, good, take, update }) => html`
	${pageHeader({ title: t('import.title'), lead: t('import.lead'), back: { href: '/backpack', text: t('backpack.title') } })}
	${intake(draft, take, update)}
	${rows.rows.length === 0
		? help()
		: html`
				<section class="results" aria-labelledby="results-title">
					<div class="section-header">
						<h2 id="results-title">${t('import.results')}</h2>
						${good.length > 1
							? html`<button class="button button--primary" type="button" @click=${() => doings.keepAll(good)}>${icon('check')}${tn('import.keepAll', good.length)}</button>`
							: nothing}
					</div>
					${queueProgress(rows.progress())}
					<ul class="queue">${repeat(rows.rows, (row) => row.key, (row) => html`<li>${rowView(row, fate(row), rows, doings)}</li>`)}</ul>
				</section>`}`;

const help = () => html`
	<section class="help">
		<h2>${t('import.help.title')}</h2>
		<p>${t('import.help.where')}</p>
		<p>${t('import.help.paste')}</p>
		<p>${t('import.help.safe')}</p>
		<p><a class="button" href="/account/connections">${icon('globe')}${t('connections.open')}</a></p>
	</section>`;

/**
 * @param {QueueRow} row
 * @param {Fate} fate
 * @param {Queue} rows
 * @param {Doings} doings
 */
function rowView(row, fate, rows, doings) {
	if (row.state === 'failed') {
		return rowThatFailed(row, () => rows.again(row), () => rows.drop(row));
	}
	if (!row.value) {
		return rowOnItsWay(row);
	}
	if (fate.state === 'kept') {
		return settledRow(nameOf(row), 'PASSED', t('import.kept'), html`<a class="button button--small" href="/credentials/${fate.id}">${t('action.view')}</a>`);
	}
	if (fate.state === 'dropped') {
		return settledRow(nameOf(row), 'NOT_APPLICABLE', t('import.dropped'), html`
			<button class="button button--small button--quiet" type="button" @click=${() => doings.reopen(row)}>${t('import.reopen')}</button>`);
	}
	return previewCard(row, row.value, fate, doings);
}
