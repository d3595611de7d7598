/** What a verification ended with: always an icon, a word and, where there is room, a sentence. */
import { unreadable } from '../claims.js';
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
const tone = (outcome) => tones[outcome] ?? 'calm';

/**
 * How a verdict is read: a word and a sentence, in a tone and with an icon.
 *
 * @param {import('../model.js').Report} report
 * @param {import('../model.js').Ownership} [ownership] when it is about somebody who is logged in
 */
export function reading(report, ownership) {
	const none = unreadable(report);
	if (none) {
		return { tone: 'calm', glyph: 'file', word: t('outcome.none'), sentence: none.explanation };
	}
	const pending = ownership === 'PENDING' && report.outcome === 'NOT_RECIPIENT';
	const word = t(pending ? 'ownership.PENDING' : `outcome.${report.outcome}`);
	return { tone: tone(report.outcome), glyph: report.outcome, word, sentence: report.explanation };
}

/** @param {import('../model.js').Outcome} outcome */
export const verdictMark = (outcome) => mark({ tone: tone(outcome), glyph: outcome, word: t(`outcome.${outcome}`) });

/** A badge that is real, and not yet shown to be the learner's. */
export const pendingMark = () => mark({ tone: 'calm', glyph: 'NOT_RECIPIENT', word: t('ownership.PENDING') });

/**
 * @param {import('../model.js').Report} report
 * @param {import('../model.js').Ownership} [ownership]
 */
export const reportMark = (report, ownership) => mark(reading(report, ownership));

/** @param {{tone: string, glyph: string, word: string}} read */
const mark = ({ tone, glyph, word }) => html`<span class="verdict verdict--${tone}">${icon(glyph)}<span>${word}</span></span>`;

/**
 * @param {import('../model.js').Report} report
 * @param {import('../model.js').Ownership} [ownership]
 */
export function verdictBanner(report, ownership) {
	const { tone, glyph, word, sentence } = reading(report, ownership);
	return html`
		<div class="verdict-banner verdict-banner--${tone}">
			<span class="verdict-seal">${icon(glyph)}</span>
			<div class="verdict-words">
				<p class="verdict-word">${word}</p>
				<p>${sentence}</p>
				<p class="soft">${t('report.checkedAt', { moment: moment(report.verifiedAt) })}</p>
			</div>
		</div>`;
}

/**
 * The same for whoever listens.
 *
 * @param {import('../model.js').Report} report
 * @param {import('../model.js').Ownership} [ownership]
 */
export function spoken(report, ownership) {
	const { word, sentence } = reading(report, ownership);
	return `${word}. ${sentence}`;
}

/** @param {import('../model.js').Trust} trust */
export const trustLabel = (trust) => html`
	<span class="trust">${icon(trust === 'REGISTERED' ? 'house' : 'info')}<span>${t(`trust.${trust}`)}</span></span>`;
