/** Everything a badge says, for whoever wants to read on. */
import { html, nothing } from '../html.js';
import { date, languageName, number, tidy } from '../format.js';
import { hasText, t } from '../i18n.js';
import { dataList, outward } from './parts.js';
import { written } from './written.js';

/** @typedef {import('../model.js').CredentialView} CredentialView */
/** @typedef {import('../model.js').Facts} Facts */

/**
 * @param {CredentialView} credential
 * @param {2|4} [level] of the headings
 */
export function particulars(credential, level = 2) {
	const achievement = credential.achievement;
	if (!achievement) {
		return nothing;
	}
	const part = (/** @type {string} */ name, /** @type {unknown} */ content) =>
		content === null || content === nothing
			? nothing
			: html`<section class="part">${level === 2 ? html`<h2>${t(name)}</h2>` : html`<h4>${t(name)}</h4>`}${content}</section>`;
	return html`
		${part('particulars.about', written(credential.prose?.description))}
		${part('particulars.criteria', criteria(credential, achievement))}
		${part('particulars.facts', facts(credential, achievement))}
		${part('particulars.alignments', achievement.alignments.length > 0 ? alignments(achievement.alignments) : null)}
		${part('particulars.narrative', written(credential.prose?.narrative))}
		${part('particulars.evidence', credential.evidence.length > 0 ? evidence(credential) : null)}
		${part('particulars.tags', achievement.tags.length > 0 ? tags(achievement.tags) : null)}`;
}

/**
 * @param {CredentialView} credential
 * @param {import('../model.js').Achievement} achievement
 */
const criteria = (credential, achievement) =>
	achievement.criteria || achievement.criteriaUrl
		? html`
				${written(credential.prose?.criteria)}
				${achievement.criteriaUrl ? html`<p>${outward(achievement.criteriaUrl, t('particulars.criteriaPage'))}</p>` : nothing}`
		: null;

/**
 * @param {CredentialView} credential
 * @param {import('../model.js').Achievement} achievement
 */
function facts(credential, achievement) {
	const weight = achievement.facts;
	return dataList([
		[t('facts.from'), credential.validFrom && date(credential.validFrom)],
		[t('facts.until'), credential.validUntil ? date(credential.validUntil) : t('facts.forever')],
		[t('facts.grade'), credential.grade],
		[t('facts.ects'), weight.ects != null ? number(weight.ects) : null],
		[t('facts.sbu'), weight.sbu != null ? number(weight.sbu) : null],
		[t('facts.hours'), weight.hours != null ? number(weight.hours) : null],
		[t('facts.eqf'), weight.eqf],
		[t('facts.programmes'), weight.programmes.join(', ')],
		[t('facts.language'), weight.language && languageName(weight.language)],
		[t('facts.participation'), known('participation', weight.participation)],
		[t('facts.assessment'), known('assessment', weight.assessment)],
		[t('facts.supervision'), known('supervision', weight.supervision)],
		[t('facts.identityChecked'), weight.identityChecked == null ? null : t(weight.identityChecked ? 'yes' : 'no')],
		[t('facts.type'), known('type', achievement.type)],
		[t('facts.issuer'), credential.issuer?.name ?? credential.issuer?.id],
		[t('facts.issuerUrl'), credential.issuer?.url ? outward(credential.issuer.url) : null],
		[t('facts.issuerEmail'), credential.issuer?.email]
	]);
}

/**
 * Schools use a few fixed English terms here; whatever else they write is shown as it is.
 *
 * @param {string} family
 * @param {string|null} value
 */
function known(family, value) {
	const key = `${family}.${tidy(value)}`;
	return value && hasText(key) ? t(key) : value;
}

/** @param {import('../model.js').Alignment[]} items */
const alignments = (items) => html`
	<ul class="plain-list">
		${items.map(
			(item) => html`
				<li>
					<p>${item.url ? outward(item.url, item.name ?? item.code) : (item.name ?? item.code)}</p>
					${item.framework || item.code
						? html`<p class="soft">${[item.framework, item.code].filter(Boolean).join(' · ')}</p>`
						: nothing}
					${item.description ? html`<p>${item.description}</p>` : nothing}
				</li>`
		)}
	</ul>`;

/** @param {CredentialView} credential */
const evidence = (credential) => html`
	<ul class="plain-list">
		${credential.evidence.map(
			(item, at) => html`
				<li>
					<p>${item.url ? outward(item.url, item.name) : item.name}</p>
					${written(credential.prose?.evidence[at]?.description)}
					${written(credential.prose?.evidence[at]?.narrative)}
				</li>`
		)}
	</ul>`;

/** @param {string[]} words */
const tags = (words) => html`<ul class="tags">${words.map((word) => html`<li class="tag">${word}</li>`)}</ul>`;
