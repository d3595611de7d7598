/** A badge among others: as a tile in the grid, and as a line in a list. */
import { html, nothing } from '../html.js';
import { shortDate, weights } from '../format.js';
import { t } from '../i18n.js';
import { disc } from './disc.js';
import { pendingMark, verdictMark } from './verdict.js';

/** @typedef {import('../model.js').Card} Card */

/** @param {Card} card */
export const picture = (card) => (card.hasImage ? `/api/credentials/${encodeURIComponent(card.id)}/image` : null);

/** @param {Card} card */
export const badgeTile = (card) => html`
	<a class="tile ${card.ownership === 'PENDING' ? 'tile--pending' : ''} ${card.outcome === 'REVOKED' ? 'tile--faded' : ''}"
		href="/credentials/${encodeURIComponent(card.id)}">
		${disc({ name: card.name, src: picture(card), size: 'l' })}
		<span class="tile-words">
			<span class="tile-name">${card.name}</span>
			<span class="soft">${card.issuerName ?? t('issuer.unnamed')}</span>
			<span class="tile-foot">
				${card.ownership === 'PENDING' ? pendingMark() : verdictMark(card.outcome)}
				${card.validFrom ? html`<span class="soft tile-date">${shortDate(card.validFrom)}</span>` : nothing}
			</span>
		</span>
	</a>`;

/**
 * @param {Card} card
 * @param {{link?: boolean, extra?: unknown}} [how]
 */
export const badgeLine = (card, { link = true, extra } = {}) => html`
	<div class="line">
		${disc({ name: card.name, src: picture(card), size: 's' })}
		<div class="line-words">
			<p class="line-name">
				${link ? html`<a href="/credentials/${encodeURIComponent(card.id)}">${card.name}</a>` : card.name}
			</p>
			<p class="soft">${[card.issuerName ?? t('issuer.unnamed'), ...weights(card.facts)].join(' · ')}</p>
			<p>${card.ownership === 'PENDING' ? pendingMark() : verdictMark(card.outcome)}</p>
			${extra ?? nothing}
		</div>
	</div>`;
