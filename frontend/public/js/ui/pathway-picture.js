/** The whole of a pathway in one picture: skills by levels, or parts and what is in them. */
import { html, nothing } from '../html.js';
import { number } from '../format.js';
import { t } from '../i18n.js';
import { asked, choices } from '../requirements.js';
import { icon } from './icons.js';
import { outward } from './parts.js';

/** @typedef {import('../model.js').Pathway} Pathway */
/** @typedef {import('../model.js').Standing} Standing */
/** @typedef {import('../model.js').Answer} Answer */

/** @param {Pathway} pathway */
export const picture = (pathway) => (pathway.picture === 'MATRIX' ? matrix(pathway) : tree(pathway.whole));

/**
 * A real table, so that a screen reader names the skill and the level of each cell. On a phone the same rows are laid out
 * as cards, each cell with its level beside it.
 *
 * @param {Pathway} pathway
 */
const matrix = ({ levels, whole }) => html`
	<table class="matrix" role="table">
		<caption class="visually-hidden">${t('pathway.matrix')}</caption>
		<thead role="rowgroup">
			<tr role="row">
				<th scope="col" role="columnheader">${t('pathway.skill')}</th>
				${levels.map((level) => html`<th scope="col" role="columnheader">${level.title}</th>`)}
				<th scope="col" role="columnheader">${t('pathway.badges')}</th>
			</tr>
		</thead>
		<tbody role="rowgroup">${asked(whole).map((skill) => row(skill, levels))}</tbody>
	</table>
	<p class="soft">${t('pathway.matrix.hint')}</p>`;

/**
 * @param {Standing} skill
 * @param {import('../model.js').Level[]} levels
 */
function row(skill, levels) {
	const reached = levels.findIndex((level) => level.id === skill.reached?.id);
	const wanted = levels.findIndex((level) => level.id === skill.minimum?.id);
	return html`
		<tr role="row" id="asked-${skill.id}" class=${skill.complete ? 'met' : ''}>
			<th scope="row" role="rowheader">${skill.title}</th>
			${levels.map((level, at) => cell(level.title, at <= reached, at <= wanted))}
			<td role="cell" class="matrix-badges">${answers(skill)}</td>
		</tr>`;
}

/**
 * @param {string} level
 * @param {boolean} reached
 * @param {boolean} wanted
 */
function cell(level, reached, wanted) {
	const state = reached ? 'reached' : wanted ? 'wanted' : 'extra';
	return html`
		<td role="cell" class="matrix-cell matrix-cell--${state}">
			<span class="matrix-level" aria-hidden="true">${level}</span>
			${icon(reached ? 'PASSED' : wanted ? 'ring' : 'NOT_APPLICABLE')}<span class="visually-hidden">${t(`pathway.cell.${state}`)}</span>
		</td>`;
}

/** @param {Standing} whole */
const tree = (whole) => html`<ul class="tree">${whole.kind === 'BADGE' ? branch(whole) : inside(whole)}</ul>`;

/**
 * What is left over of a choice that has been made is not asked for any more.
 *
 * @param {Standing} group
 */
const inside = (group) => group.parts.map((part) => branch(part, group.complete));

/**
 * @param {Standing} standing
 * @param {boolean} [enough] whether the group it is in needs no more
 * @returns {unknown}
 */
const branch = (standing, enough = false) =>
	standing.kind === 'BADGE'
		? html`
				<li class="leaf ${standing.complete ? 'met' : ''}" id="asked-${standing.id}">
					${icon(standing.complete ? 'PASSED' : 'ring')}
					<div>
						<p><span class="leaf-name">${standing.title}</span> <span class="soft">${state(standing, enough)}</span></p>
						${standing.description ? html`<p class="soft">${standing.description}</p>` : nothing}
						${answers(standing)}
					</div>
				</li>`
		: html`
				<li class="branch">
					<p><span class="branch-name">${standing.title}</span> <span class="soft">${rule(standing)} ${t('pathway.part', { have: number(standing.have), need: number(standing.need) })}</span></p>
					${standing.description ? html`<p class="soft">${standing.description}</p>` : nothing}
					<ul class="tree">${inside(standing)}</ul>
				</li>`;

/**
 * @param {Standing} standing
 * @param {boolean} enough
 */
const state = (standing, enough) =>
	[t(standing.complete ? 'pathway.met' : enough ? 'pathway.spare' : 'pathway.open'), standing.minimum ? t('pathway.minimum', { level: standing.minimum.title }) : null]
		.filter(Boolean)
		.join(', ');

/** @param {Standing} standing */
const rule = (standing) =>
	standing.kind === 'SOME'
		? t('pathway.some', { count: number(standing.count ?? 0), of: number(standing.parts.length) })
		: t('pathway.all');

/**
 * The badges that are meant, and for those that do not count why not.
 *
 * @param {Standing} standing
 */
function answers(standing) {
	const shown = [...standing.met, ...(standing.complete ? [] : standing.missed)];
	return shown.length === 0 ? nothing : html`<ul class="answers">${shown.map(answer)}</ul>`;
}

/** @param {Answer} answer */
const answer = (answer) => html`
	<li>
		<a href="/credentials/${encodeURIComponent(answer.credentialId)}">${answer.name}</a>
		<span class="soft">${[answer.issuerName, answer.level?.title].filter(Boolean).join(' · ')}</span>
		${answer.explanation ? html`<span class="answer-why">${icon('warning')}${answer.explanation}</span>` : nothing}
	</li>`;

/**
 * What is still to be earned, and where.
 *
 * @param {Standing[]} next
 * @param {Standing} whole
 */
export function nextSteps(next, whole) {
	const of = new Map(choices(whole));
	return html`<ol class="steps">${next.map((step) => nextStep(step, of.get(step.id) ?? null))}</ol>`;
}

/**
 * @param {Standing} step
 * @param {Standing|null} choice
 */
const nextStep = (step, choice) => html`
	<li class="step">
		<h3>${step.title}</h3>
		${choice ? html`<p class="soft">${t('pathway.choice', { group: choice.title })} ${rule(choice)}</p>` : nothing}
		${step.minimum ? html`<p class="soft">${t('pathway.minimum.sentence', { level: step.minimum.title })}</p>` : nothing}
		${step.description ? html`<p>${step.description}</p>` : nothing}
		${step.missed.length > 0 ? html`<ul class="answers">${step.missed.map(answer)}</ul>` : nothing}
		${step.earn.length > 0
			? html`<p class="soft">${t('pathway.earn')}</p>
					<ul class="earn">${step.earn.map((way) => html`<li>${outward(way.url, way.title)}${way.by ? html` <span class="soft">${way.by}</span>` : nothing}</li>`)}</ul>`
			: html`<p class="soft">${t('pathway.earn.none')}</p>`}
	</li>`;
