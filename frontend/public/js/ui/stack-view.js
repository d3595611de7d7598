/** A stack as its owner looks at it. */
import { html, nothing, repeat } from '../html.js';
import { date, number } from '../format.js';
import { t, tn } from '../i18n.js';
import { address } from '../routes.js';
import { icon } from './icons.js';
import { empty, pageHeader, prose } from './parts.js';
import { badgeLine } from './tile.js';

/** @typedef {import('../model.js').Stack} Stack */
/** @typedef {import('../model.js').Entry} Entry */

/**
 * @param {Stack} stack
 * @param {{href: string, text: string}} back
 * @param {{edit: () => void, remove: () => void}} doings
 */
export const stackView = (stack, back, doings) => html`
	${pageHeader({
		title: stack.name,
		back,
		actions: html`
			${stack.entries.length > 0
				? html`<a class="button button--primary" href=${address('/shares/new', { stack: stack.id })}>${icon('share')}${t('stack.share')}</a>`
				: nothing}
			<button class="button" type="button" @click=${doings.edit}>${icon('pencil')}${t('action.edit')}</button>`
	})}
	${stack.description ? html`<div class="stack-description">${prose(stack.description)}</div>` : nothing}
	${totals(stack)}
	${stack.entries.length === 0
		? empty({
				icon: 'stacks',
				title: t('stack.empty.title'),
				text: t('stack.empty.text'),
				actions: html`<button class="button button--primary" type="button" @click=${doings.edit}>${icon('plus')}${t('stack.empty.add')}</button>`
			})
		: html`
				<h2 class="visually-hidden">${t('stack.badges')}</h2>
				<ol class="entries">${repeat(stack.entries, (entry) => entry.credential.id, shownEntry)}</ol>`}
	<p class="page-foot">
		<span class="soft">${t('stack.updated', { date: date(stack.updatedAt) })}</span>
		<button class="button button--quiet button--danger-text" type="button" @click=${doings.remove}>${icon('bin')}${t('stack.delete')}</button>
	</p>`;

/** @param {Entry} entry */
const shownEntry = (entry) => html`
	<li class="entry">
		${badgeLine(entry.credential, { extra: entry.note ? html`<blockquote class="note">${prose(entry.note)}</blockquote>` : nothing })}
	</li>`;

/** @param {Stack} stack */
function totals({ totals, entries }) {
	const sums = [
		totals.ects ? t('facts.ects.short', { n: number(totals.ects) }) : null,
		totals.sbu ? t('facts.sbu.short', { n: number(totals.sbu) }) : null,
		totals.hours ? tn('facts.hours.short', totals.hours) : null,
		totals.issuers ? tn('stack.issuers', totals.issuers) : null
	].filter((word) => word !== null);
	return entries.length === 0
		? nothing
		: html`
				<div class="totals">
					<ul class="weights"><li>${tn('stack.count', entries.length)}</li>${sums.map((sum) => html`<li>${sum}</li>`)}</ul>
					<p class="soft">${t('stack.totals.hint')}</p>
				</div>`;
}
