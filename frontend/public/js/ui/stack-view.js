/** A stack as its owner looks at it. */
import { html, nothing, repeat } from '../html.js';
import { date, number } from '../format.js';
import { t, tn } from '../i18n.js';
import { address } from '../routes.js';
import { icon } from './icons.js';
import { alert, empty, pageHeader, prose } from './parts.js';
import { progress } from './progress.js';
import { parts } from './sections.js';
import { badgeLine } from './tile.js';

/** @typedef {import('../model.js').Stack} Stack */
/** @typedef {import('../model.js').Entry} Entry */

/**
 * @param {Stack} stack
 * @param {import('../model.js').Pathway|null} pathway that it follows, once it is known how far that is
 * @param {unknown} shared where it can be seen now
 * @param {{href: string, text: string}} back
 * @param {{edit: () => void, remove: () => void}} doings
 */
export const stackView = (stack, pathway, shared, back, doings) => html`
	${pageHeader({
		title: stack.name,
		back,
		actions: html`
			${stack.entries.length > 0
				? html`<a class="button button--primary" href=${address('/shares/new', { stack: stack.id })}>${icon('share')}${t('stack.share')}</a>`
				: nothing}
			<button class="button" type="button" @click=${doings.edit}>${icon('pencil')}${t('action.edit')}</button>`
	})}
	${shared}
	${stack.description ? html`<div class="stack-description">${prose(stack.description)}</div>` : nothing}
	${pathway ? progress(pathway.whole) : nothing}
	${stack.pathwayId
		? html`<p class="stack-pathway"><a href="/pathways/${encodeURIComponent(stack.pathwayId)}">${t('stack.pathway')}</a> <span class="soft">${t('stack.pathway.hint')}</span></p>`
		: nothing}
	${totals(stack)}
	${stack.entries.length === 0
		? empty({
				icon: 'stacks',
				title: t('stack.empty.title'),
				text: t('stack.empty.text'),
				actions: stack.pathwayId
					? html`<a class="button button--primary" href="/pathways/${encodeURIComponent(stack.pathwayId)}">${t('stack.pathway')}</a>`
					: html`<button class="button button--primary" type="button" @click=${doings.edit}>${icon('plus')}${t('stack.empty.add')}</button>`
			})
		: html`
				<h2 class="visually-hidden">${t('stack.badges')}</h2>
				${parts(stack.sections, stack.entries).map(({ section, entries }) => html`
					${section ? html`<h3 class="section-name">${section.name}</h3>` : nothing}
					${entries.length === 0
						? html`<p class="soft">${t('stack.section.empty')}</p>`
						: html`<ol class="entries">${repeat(entries, (entry) => entry.credential.id, shownEntry)}</ol>`}`)}`}
	${stack.entries.length > 0 ? takeAlong(stack) : nothing}
	<p class="page-foot">
		<span class="soft">${t('stack.updated', { date: date(stack.updatedAt) })}</span>
		<button class="button button--quiet button--danger-text" type="button" @click=${doings.remove}>${icon('bin')}${t('stack.delete')}</button>
	</p>`;

/**
 * The links by which a stack can be seen now, because whatever is changed on it is seen there too.
 *
 * @param {string} id
 * @param {import('../model.js').Share[]} shares
 */
export function openLinks(id, shares) {
	const open = shares.filter((share) => share.state === 'LIVE' && share.stackId === id);
	return open.length === 0
		? nothing
		: alert('info', tn('stack.shared', open.length), open.map((share) => html`<a href="/shares/${encodeURIComponent(share.id)}">${share.label}</a>`));
}

/**
 * The original badges as a file. Badges before 3.0 fit in no presentation, and stand beside the others in a record.
 *
 * @param {Stack} stack
 */
function takeAlong({ id, entries }) {
	const fits = entries.filter(({ credential }) => ['OB3.0', 'CLR2.0'].includes(credential.standard ?? '')).length;
	const address = `/api/stacks/${encodeURIComponent(id)}`;
	return html`
		<details class="details">
			<summary>${t('stack.along.title')}</summary>
			<p>${t('stack.along.text')}</p>
			<div class="actions">
				${fits > 0 ? html`<a class="button" href="${address}/presentation" download>${icon('download')}${t('stack.presentation')}</a>` : nothing}
				<a class="button" href="${address}/clr" download>${icon('download')}${t('stack.record')}</a>
			</div>
			<p class="soft">${t('stack.presentation.hint')}</p>
			${fits < entries.length ? html`<p class="soft">${tn('stack.along.older', entries.length - fits)}</p>` : nothing}
		</details>`;
}

/** @param {Entry} entry */
const shownEntry = (entry) => html`
	<li class="entry ${entry.counts ? '' : 'entry--out'}">
		${badgeLine(entry.credential, { extra: html`${entry.counts ? nothing : outside(entry)}${entry.note ? html`<blockquote class="note">${prose(entry.note)}</blockquote>` : nothing}` })}
	</li>`;

/** @param {Entry} entry */
const outside = ({ credential }) => html`
	<p class="answer-why">${icon('warning')}${t('stack.outside', { reason: t(`stack.outside.${credential.ownership === 'PENDING' ? 'PENDING' : credential.outcome}`) })}</p>`;

/** @param {import('../model.js').Totals} totals */
function eqf({ lowestEqf, highestEqf }) {
	if (!lowestEqf) {
		return null;
	}
	return lowestEqf === highestEqf ? t('stack.eqf', { level: lowestEqf }) : t('stack.eqf.range', { from: lowestEqf, to: highestEqf ?? lowestEqf });
}

/** @param {Stack} stack */
function totals({ totals, entries }) {
	const sums = [
		totals.ects ? t('facts.ects.short', { n: number(totals.ects) }) : null,
		totals.sbu ? t('facts.sbu.short', { n: number(totals.sbu) }) : null,
		totals.hours ? tn('facts.hours.short', totals.hours) : null,
		eqf(totals),
		totals.issuers ? tn('stack.issuers', totals.issuers) : null
	].filter((word) => word !== null);
	return entries.length === 0
		? nothing
		: html`
				<div class="totals">
					<ul class="weights"><li>${tn('stack.count', totals.counting)}</li>${sums.map((sum) => html`<li>${sum}</li>`)}</ul>
					<p class="soft">${totals.counting < entries.length ? tn('stack.totals.out', entries.length - totals.counting) : t('stack.totals.hint')}</p>
				</div>`;
}
