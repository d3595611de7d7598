/** Where a shared link can go next: LinkedIn, a letter, a curriculum vitae. */
import { html, nothing } from '../html.js';
import { linkedIn, letter, plain, presentable } from '../cv.js';
import { fullMoment } from '../format.js';
import { t, tn } from '../i18n.js';
import { icon } from './icons.js';

/**
 * @param {import('../model.js').ShareDetail} share
 * @param {string} url
 * @param {{path: string, say: (text: string) => void}} doings
 */
export function onward(share, url, doings) {
	const cards = share.credentials ?? [];
	const good = presentable(cards);
	return good.length === 0 ? nothing : html`
		<section class="part" aria-labelledby="onward-title">
			<h2 id="onward-title">${t('onward.title')}</h2>
			<div class="actions">
				<a class="button" href=${letter(t('onward.mail.subject'), words(share, url))}>${icon('inbox')}${t('onward.mail')}</a>
				<button class="button" type="button" @click=${() => void copy(words(share, url), doings.say)}>${icon('copy')}${t('onward.copy')}</button>
			</div>
			<p class="soft">${share.needsCode ? t('onward.code') : nothing}</p>
			<ul class="entries onward">
				${good.map(({ card, place }) => html`
					<li class="entry">
						<span class="onward-name">${card.name}</span>
						<span class="actions">
							<a class="button button--small" href="${doings.path}/cards/${place}.png" download>${icon('download')}${t('onward.card')}<span class="visually-hidden"> ${card.name}</span></a>
							<a class="button button--small" href=${linkedIn(card, url)} target="_blank" rel="noopener noreferrer">${icon('out')}${t('onward.linkedin')}<span class="visually-hidden"> ${card.name} ${t('link.newTab')}</span></a>
						</span>
					</li>`)}
			</ul>
			${good.length < cards.length ? html`<p class="soft">${tn('onward.left', cards.length - good.length)}</p>` : nothing}
			<p class="soft">${t('onward.linkedin.hint', { moment: fullMoment(share.expiresAt) })}</p>
		</section>`;
}

/**
 * @param {import('../model.js').ShareDetail} share
 * @param {string} url
 */
const words = (share, url) =>
	plain({
		lead: t('onward.text.lead'),
		names: presentable(share.credentials ?? []).map(({ card }) => card.issuerName ? `${card.name} (${card.issuerName})` : card.name),
		link: url,
		end: t('onward.text.end', { moment: fullMoment(share.expiresAt) })
	});

/**
 * @param {string} text
 * @param {(text: string) => void} say
 */
async function copy(text, say) {
	try {
		await navigator.clipboard.writeText(text);
		say(t('onward.copied'));
	}
	catch {
		say(t('onward.notCopied'));
	}
}
