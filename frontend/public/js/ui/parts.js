/** Small parts that most pages use. */
import { html, nothing } from '../html.js';
import { blocks, webAddress } from '../format.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/**
 * The one heading of a page. It takes the focus after navigation, so that a screen reader begins there.
 *
 * @param {unknown} text
 */
export const title = (text) => html`<h1 tabindex="-1">${text}</h1>`;

/**
 * @param {{title: unknown, lead?: unknown, actions?: unknown, back?: {href: string, text: string}}} parts
 */
export const pageHeader = (parts) => html`
	<div class="page-header">
		${parts.back ? html`<a class="back-link" href=${parts.back.href}>${icon('back')}${parts.back.text}</a>` : nothing}
		<div class="page-header-row">
			<div>
				${title(parts.title)}
				${parts.lead ? html`<p class="lead">${parts.lead}</p>` : nothing}
			</div>
			${parts.actions ? html`<div class="actions">${parts.actions}</div>` : nothing}
		</div>
	</div>`;

/**
 * @param {'info'|'ok'|'warn'|'bad'} tone
 * @param {unknown} content
 * @param {unknown} [actions]
 */
export const alert = (tone, content, actions) => html`
	<div class="alert alert--${tone}" role=${tone === 'bad' ? 'alert' : nothing}>
		${icon({ info: 'info', ok: 'PASSED', warn: 'warning', bad: 'warning' }[tone])}
		<div>
			<p>${content}</p>
			${actions ? html`<div class="actions">${actions}</div>` : nothing}
		</div>
	</div>`;

/**
 * Nothing here yet, and what to do about it.
 *
 * @param {{icon?: string, title: string, text: string, actions?: unknown}} parts
 */
export const empty = (parts) => html`
	<div class="empty">
		<span class="empty-icon">${icon(parts.icon ?? 'backpack')}</span>
		<h2>${parts.title}</h2>
		<p>${parts.text}</p>
		${parts.actions ? html`<div class="actions">${parts.actions}</div>` : nothing}
	</div>`;

/**
 * A page or part of it that could not be shown.
 *
 * @param {import('../api.js').Problem} problem
 * @param {() => void} again
 */
export const refused = (problem, again) => html`
	<div class="empty" role="alert">
		<span class="empty-icon">${icon('warning')}</span>
		<p class="heading-m">${t(problem.offline ? 'problem.offline.title' : 'problem.title')}</p>
		<p>${problem.message}</p>
		<div class="actions">
			<button class="button" type="button" @click=${again}>${icon('again')}${t('action.retry')}</button>
		</div>
	</div>`;

/**
 * An issuer's text, as paragraphs and lists and nothing else.
 *
 * @param {string|null|undefined} text
 */
export const prose = (text) => html`
	<div class="prose">
		${blocks(text).map(({ list, lines }) =>
			list
				? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
				: html`<p>${lines.map((line, at) => (at > 0 ? html`<br>${line}` : line))}</p>`
		)}
	</div>`;

/**
 * An address that an issuer wrote: a link when it is a web address, otherwise just its text.
 *
 * @param {string|null|undefined} address
 * @param {unknown} [text]
 */
export function outward(address, text) {
	const url = webAddress(address);
	return url
		? html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow ugc">${text ?? url}${icon('out')}<span class="visually-hidden"> ${t('link.newTab')}</span></a>`
		: html`${text ?? address}`;
}

/**
 * @param {[string, unknown][]} facts a name and a value each; those without a value are left out
 */
export function dataList(facts) {
	const given = facts.filter(([, value]) => value != null && value !== '' && value !== nothing);
	return given.length === 0
		? nothing
		: html`<dl class="data-list">${given.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/**
 * Grey shapes in the size of what is coming.
 *
 * @param {number} count
 * @param {'tile'|'line'|'sheet'|'text'} shape
 */
export const skeletons = (count, shape) => html`
	<div class="skeletons skeletons--${shape}" aria-hidden="true">
		${Array.from({ length: count }, () => html`<div class="skeleton skeleton--${shape}"></div>`)}
	</div>
	<p class="visually-hidden">${t('loading')}</p>`;

/**
 * @param {boolean} more
 * @param {boolean} busy
 * @param {() => void} load
 */
export const loadMore = (more, busy, load) =>
	more
		? html`<div class="load-more">
				<button class="button" type="button" ?disabled=${busy} @click=${load}>${t(busy ? 'loading' : 'action.more')}</button>
			</div>`
		: nothing;
