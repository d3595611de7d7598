/** What stands around every page: the top, the ways to go, the foot, and what is said in between. */
import { html, render } from './html.js';
import { currentLanguage, t } from './i18n.js';
import { loginAddress, returned } from './session.js';
import { banners, footer, message, navigation, topBar } from './ui/shell.js';

/** @param {string} id */
export const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * @typedef {object} Around
 * @property {string} name of the page
 * @property {number} waiting awards in the inbox
 * @property {string|null} said
 * @property {boolean} reachable whether the service answers
 */

/**
 * @param {ReturnType<typeof import('./session.js').currentSession>} session
 * @param {Around} around
 * @param {{speak: (language: string) => void, hush: () => void}} doings
 */
export function drawFrame(session, { name, waiting, said, reachable }, { speak, hush }) {
	const inside = Boolean(session.learner?.agreed);
	document.documentElement.lang = currentLanguage();
	document.body.classList.toggle('logged-in', inside);
	document.body.classList.toggle('ready', name !== '');
	part('skip').textContent = t('skip');
	part('nav').hidden = !inside;
	part('nav').setAttribute('aria-label', t('nav.label'));
	render(topBar(session.learner, name, speak), part('top'));
	render(navigation(name, waiting), part('nav'));
	render(footer(inside), part('foot'));
	render(
		html`
			${message(said, hush)}
			${banners({ ...session, reachable }, (provider) => loginAddress(provider, '/?login=again'), () => void returned())}`,
		part('notices')
	);
}
