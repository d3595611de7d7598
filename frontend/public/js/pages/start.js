/** The first page, for whoever is not logged in. */
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { currentSession, loginAddress } from '../session.js';
import { rosette } from '../ui/disc.js';
import { icon } from '../ui/icons.js';
import { loginTrouble } from '../ui/login-trouble.js';
import { alert, title } from '../ui/parts.js';

/** @type {import('../page.js').PageMaker} */
export function startPage({ query }) {
	return {
		title: () => t('start.title'),
		view: () => (query.get('login') === 'again' ? loggedInAgain() : view(query))
	};
}

/** @param {URLSearchParams} query */
const view = (query) => html`
	${query.has('erased') ? html`<div class="start-alert">${alert('ok', t('erase.done'))}</div>` : nothing}
	${query.has('login') ? html`<div class="start-alert">${loginTrouble(query)}</div>` : nothing}
	<div class="hero">
		<div class="hero-words">
			${title(t('start.heading'))}
			<p class="lead">${t('start.lead')}</p>
			<div class="actions">
				${loginButtons('/backpack')}
				<a class="button button--large" href="/verify">${icon('shield')}${t('start.verify')}</a>
			</div>
		</div>
		${heroArt()}
	</div>
	<ul class="promises">
		${promise('backpack', 'start.forLife')} ${promise('VALID', 'start.real')} ${promise('eye', 'start.yours')}
	</ul>`;

/** @param {string} to */
export const loginButtons = (to) =>
	currentSession().providers.map(
		(provider) => html`
			<a class="button button--primary button--large" href=${loginAddress(provider.id, to)}>
				${icon('person')}${t('start.login', { provider: provider.name })}
			</a>`
	);

const heroArt = () => html`
	<div class="hero-art" aria-hidden="true">
		<span class="hero-badge hero-badge--1">${rosette('a', 'star')}</span>
		<span class="hero-badge hero-badge--2">${rosette('d', 'check')}</span>
		<span class="hero-badge hero-badge--3">${rosette('e', 'house')}</span>
		<img class="hero-mark" src="/img/mark.svg" alt="" width="320" height="320">
	</div>`;

/**
 * @param {string} glyph
 * @param {string} key
 */
const promise = (glyph, key) => html`
	<li class="promise">
		<span class="promise-icon">${icon(glyph)}</span>
		<div>
			<h2>${t(`${key}.title`)}</h2>
			<p>${t(`${key}.text`)}</p>
		</div>
	</li>`;

/** Shown in the tab where somebody logged in again, while their work waits in another one. */
const loggedInAgain = () => html`
	<div class="narrow">
		${title(t('again.title'))}
		<p class="lead">${t('again.text')}</p>
		<div class="actions">
			<a class="button" href="/backpack">${t('again.backpack')}</a>
		</div>
	</div>`;
