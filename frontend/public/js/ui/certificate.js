/** The face of a badge: what, from whom, when, how much. */
import { claims } from '../claims.js';
import { html, nothing } from '../html.js';
import { date, weights } from '../format.js';
import { t } from '../i18n.js';
import { disc } from './disc.js';
import { trustLabel } from './verdict.js';

/**
 * @param {import('../model.js').Report} report
 * @param {{src?: string|null, art?: Blob|string|null, name?: string, heading?: unknown}} how `heading` takes the place of the name
 */
export function certificate(report, { src, art, name, heading }) {
	const credential = claims(report);
	const title = credential.achievement?.name ?? name;
	const weight = weights(credential.achievement?.facts);
	return html`
		<div class="certificate">
			${disc({ name: title, src, art, size: 'xl', eager: true })}
			<div class="certificate-words">
				${heading ?? html`<h2 class="heading-xl">${title}</h2>`}
				<p class="certificate-issuer">${t('certificate.by', { issuer: credential.issuer?.name ?? t('issuer.unnamed') })}</p>
				<p>${trustLabel(report.issuerTrust)}</p>
				<p class="certificate-dates">${dates(credential)}</p>
				${weight.length > 0 ? html`<ul class="weights">${weight.map((word) => html`<li>${word}</li>`)}</ul>` : nothing}
			</div>
		</div>`;
}

/** @param {import('../model.js').CredentialView} credential */
const dates = (credential) =>
	[
		credential.validFrom ? t('facts.earned', { date: date(credential.validFrom) }) : null,
		credential.validUntil ? t('facts.validUntil', { date: date(credential.validUntil) }) : t('facts.noEnd')
	]
		.filter(Boolean)
		.join(' · ');
