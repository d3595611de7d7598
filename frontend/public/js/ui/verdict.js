/** What a verification ended with: always an icon, a word and, where there is room, a sentence. */
import { html } from '../html.js';
import { moment } from '../format.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @type {Record<import('../model.js').Outcome, 'ok'|'warn'|'bad'|'calm'>} */
const tones = {
	VALID: 'ok',
	INVALID: 'bad',
	EXPIRED: 'warn',
	NOT_YET_VALID: 'calm',
	REVOKED: 'bad',
	SUSPENDED: 'warn',
	NOT_RECIPIENT: 'calm',
	INDETERMINATE: 'calm'
};

/** @param {import('../model.js').Outcome} outcome */
export const tone = (outcome) => tones[outcome] ?? 'calm';

/** @param {import('../model.js').Outcome} outcome */
export const verdictMark = (outcome) => html`
	<span class="verdict verdict--${tone(outcome)}">${icon(outcome)}<span>${t(`outcome.${outcome}`)}</span></span>`;

/**
 * @param {import('../model.js').Report} report
 * @param {string} [word] in place of the usual one
 */
export const verdictBanner = (report, word = t(`outcome.${report.outcome}`)) => html`
	<div class="verdict-banner verdict-banner--${tone(report.outcome)}">
		<span class="verdict-seal">${icon(report.outcome)}</span>
		<div class="verdict-words">
			<p class="verdict-word">${word}</p>
			<p>${report.explanation}</p>
			<p class="soft">${t('report.checkedAt', { moment: moment(report.verifiedAt) })}</p>
		</div>
	</div>`;

/** @param {import('../model.js').Trust} trust */
export const trustLabel = (trust) => html`
	<span class="trust">${icon(trust === 'REGISTERED' ? 'house' : 'info')}<span>${t(`trust.${trust}`)}</span></span>`;
