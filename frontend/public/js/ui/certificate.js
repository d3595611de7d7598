/** The face of a badge: what, from whom, when, how much. */
import { claims } from '../claims.js';
import { html, nothing } from '../html.js';
import { date, weights } from '../format.js';
import { t } from '../i18n.js';
import { disc } from './disc.js';
import { picture } from './tile.js';
import { trustLabel } from './verdict.js';

/**
 * @typedef {object} Face
 * @property {string} name
 * @property {string|null|undefined} issuer
 * @property {import('../model.js').Trust} trust
 * @property {string|null} from
 * @property {string|null} until
 * @property {import('../model.js').Facts|null|undefined} facts
 */

/**
 * @param {Face} face
 * @param {{src?: string|null, art?: Blob|string|null}} image
 * @param {unknown} [heading] in place of the name
 */
const certificate = (face, image, heading) => html`
	<div class="certificate">
		${disc({ name: face.name, ...image, size: 'xl', eager: true })}
		<div class="certificate-words">
			${heading ?? html`<h2 class="heading-xl">${face.name}</h2>`}
			<p class="certificate-issuer">${t('certificate.by', { issuer: face.issuer ?? t('issuer.unnamed') })}</p>
			<p>${trustLabel(face.trust)}</p>
			<p class="certificate-dates">${dates(face)}</p>
			${weightList(face)}
		</div>
	</div>`;

/**
 * What a report says of a badge that is not kept.
 *
 * @param {import('../model.js').Report} report
 * @param {Blob|string} art
 */
export function reportCertificate(report, art) {
	const { achievement, issuer, validFrom, validUntil } = claims(report);
	const face = {
		name: achievement?.name ?? '',
		issuer: issuer?.name,
		trust: report.issuerTrust,
		from: validFrom,
		until: validUntil,
		facts: achievement?.facts
	};
	return certificate(face, { art });
}

/**
 * A badge in the backpack, as its list already knows it.
 *
 * @param {import('../model.js').Card} card
 * @param {unknown} heading
 */
export function cardCertificate(card, heading) {
	const face = {
		name: card.name,
		issuer: card.issuerName,
		trust: card.issuerTrust,
		from: card.validFrom,
		until: card.validUntil,
		facts: card.facts
	};
	return certificate(face, { src: picture(card) }, heading);
}

/** @param {Face} face */
const dates = ({ from, until }) =>
	[
		from ? t('facts.earned', { date: date(from) }) : null,
		until ? t('facts.validUntil', { date: date(until) }) : t('facts.noEnd')
	]
		.filter(Boolean)
		.join(' · ');

/** @param {Face} face */
function weightList({ facts }) {
	const words = weights(facts);
	return words.length > 0 ? html`<ul class="weights">${words.map((word) => html`<li>${word}</li>`)}</ul>` : nothing;
}
