/** What surrounds every page: the name, the menu, the account, the language, and what must be known at once. */
import { html, nothing } from '../html.js';
import { currentLanguage, t, tn } from '../i18n.js';
import { menu } from '../routes.js';
import { initials } from '../format.js';
import { icon } from './icons.js';
import { alert } from './parts.js';

/** @typedef {import('../model.js').SessionView['learner']} Learner */

export const mark = () => html`<img class="mark" src="/img/mark.svg" alt="" width="40" height="40">`;

/**
 * @param {Learner} learner
 * @param {string} page
 * @param {(language: string) => void} speak
 */
export const topBar = (learner, page, speak) => html`
	<a class="brand" href=${learner ? '/backpack' : '/'}>${mark()}<span>Ransel</span></a>
	<div class="top-side">
		${page === 'verify' ? nothing : html`<a class="top-link top-link--wide" href="/verify">${icon('shield')}${t('nav.verify')}</a>`}
		${languageSwitch(speak)}
		${learner?.staff && learner.agreed ? html`<a class="top-link" href="/staff" aria-current=${page === 'staff' ? 'page' : nothing}>${icon('house')}<span class="wide-only">${t('nav.staff')}</span><span class="narrow-only visually-hidden">${t('nav.staff')}</span></a>` : nothing}
		${learner && !learner.agreed ? nothing : learner
			? html`
					<a class="top-link account-link" href="/account" aria-current=${page === 'account' ? 'page' : nothing}>
						<span class="avatar" aria-hidden="true">${learner.name ? initials(learner.name) : icon('person')}</span>
						<span class="account-name">${learner.name ? html`<span class="visually-hidden">${t('nav.account')}: </span>` : nothing}${learner.name ?? t('nav.account')}</span>
					</a>`
			: page === 'start' ? nothing : html`<a class="button button--small" href="/">${t('action.login')}</a>`}
	</div>`;

/** @param {(language: string) => void} speak */
function languageSwitch(speak) {
	const other = currentLanguage() === 'nl' ? 'en' : 'nl';
	const name = other === 'en' ? 'English' : 'Nederlands';
	return html`
		<button class="top-link" type="button" lang=${other} @click=${() => speak(other)}>
			${icon('globe')}<span class="wide-only">${name}</span><span class="narrow-only"><span aria-hidden="true">${other.toUpperCase()}</span><span class="visually-hidden">${name}</span></span>
		</button>`;
}

/**
 * @param {string} page
 * @param {number} waiting awards in the inbox
 */
export const navigation = (page, waiting) => html`
	<ul class="nav-list">
		${menu.map(
			(item) => html`
				<li>
					<a class="nav-link" href=${item.path} aria-current=${item.pages.includes(page) ? (item.pages[0] === page ? 'page' : 'true') : nothing}>
						<span class="nav-icon">${icon(item.icon)}${item.pages[0] === 'inbox' && waiting > 0
							? html`<span class="badge-counter" aria-hidden="true">${waiting}</span>`
							: nothing}</span>
						<span>${t(item.name)}${item.pages[0] === 'inbox' && waiting > 0
							? html`<span class="visually-hidden"> (${tn('nav.waiting', waiting)})</span>`
							: nothing}</span>
					</a>
				</li>`
		)}
	</ul>`;

/** @param {boolean} loggedIn */
export const footer = (loggedIn) => html`
	<p class="soft">${t('foot.line')}</p>
	<ul class="foot-links">
		<li><a href="/verify">${t('nav.verify')}</a></li>
		${loggedIn ? html`<li><a href="/account">${t('nav.account')}</a></li>` : nothing}
		<li><a href="/terms">${t('legal.terms')}</a></li>
		<li><a href="/privacy">${t('legal.privacy')}</a></li>
	</ul>`;

/**
 * @param {{expired: boolean, reachable: boolean, providers: {id: string, name: string}[]}} state
 * @param {(provider: string) => string} login the address of a login that leaves this page alone
 * @param {() => void} back called by whoever says they have logged in
 */
export const banners = (state, login, back) => html`
	${state.expired
		? html`<div class="banner" role="alert">
				${alert('warn', t('session.expired'), html`
					${state.providers.map(
						(provider) => html`
							<a class="button button--primary" href=${login(provider.id)} target="_blank" rel="noopener">
								${t('session.again', { provider: provider.name })}<span class="visually-hidden"> ${t('link.newTab')}</span>
							</a>`
					)}
					<button class="button" type="button" @click=${back}>${t('session.back')}</button>`)}
			</div>`
		: nothing}
	${state.reachable ? nothing : html`<div class="banner" role="alert">${alert('info', t('offline.banner'))}</div>`}`;

/**
 * @param {string|null} text
 * @param {() => void} close
 */
export const message = (text, close) =>
	text
		? html`<div class="snack"><p>${text}</p><button class="icon-button" type="button" @click=${close}>${icon('close')}<span class="visually-hidden">${t('action.close')}</span></button></div>`
		: nothing;
