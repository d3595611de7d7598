/** Other platforms that came with the learner's token. */
import { html, nothing } from '../html.js';
import { date } from '../format.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @typedef {import('../model.js').Platform} Platform */

/**
 * @param {Platform[]|null} all
 * @param {{withdraw: (platform: Platform) => void, allow: (platform: Platform) => void}} ways
 */
export const platforms = (all, ways) =>
	all && all.length > 0
		? html`
			<section class="panel" aria-labelledby="platforms-title">
				<h2 id="platforms-title">${t('platforms.title')}</h2>
				<p>${t('platforms.text')}</p>
				<ul class="rows">${all.map((platform) => row(platform, ways))}</ul>
			</section>`
		: nothing;

/**
 * @param {Platform} platform
 * @param {{withdraw: (platform: Platform) => void, allow: (platform: Platform) => void}} ways
 */
const row = (platform, ways) => html`
	<li class="row">
		${icon('globe')}
		<div>
			<p class="row-name">${platform.name}</p>
			<p>${platform.withdrawnAt
				? t('platforms.withdrawn', { date: date(platform.withdrawnAt) })
				: t('platforms.may', { what: platform.scopes.map((scope) => t(`platforms.${scope}`)).join(', ') })}</p>
			<p class="soft">${t('platforms.used', { since: date(platform.since), last: date(platform.lastUsedAt) })}${platform.clientId === platform.name
				? nothing
				: html` · ${platform.clientId}`}</p>
			<div class="actions">
				<button class="button button--small" type="button" @click=${() => (platform.withdrawnAt ? ways.allow : ways.withdraw)(platform)}>
					${t(platform.withdrawnAt ? 'platforms.allow' : 'platforms.withdraw')}<span class="visually-hidden">: ${platform.name}</span>
				</button>
			</div>
		</div>
	</li>`;
