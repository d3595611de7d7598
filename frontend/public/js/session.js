/** Who is logged in, in which language, and what to do when that ends while somebody is at work. */
import * as api from './api.js';
import { bestLanguage, currentLanguage, languages, useLanguage } from './i18n.js';

/** @typedef {import('./model.js').SessionView['learner']} Learner */

const session = {
	/** @type {Learner} */
	learner: null,
	/** @type {{id: string, name: string}[]} */
	providers: [],
	/** The login ended, while this page still shows what is the learner's. */
	expired: false
};

/** @type {() => void} */
let changed = () => {};

/** Shows the terms in place of what is on the screen. */
let ask = () => {};

/** Goes on where the terms came in between. */
let goOn = () => {};

/** @type {((back: boolean) => void)[]} */
let waiting = [];

/** Name of the cookie that remembers the language; the service knows it too. */
const cookie = 'ransel-lang';

/** Name under which a choice waits for the login. */
const choice = 'language';

/** Other tabs of the same browser hear of a login or logout here. */
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('ransel') : null;

export const currentSession = () => session;

/**
 * @param {() => void} onChange called whenever something in the session is different
 * @param {(reachable: boolean) => void} onReach told whether the service answers
 * @param {{ask: () => void, goOn: () => void}} terms called when the learner has to agree to the terms, and when they have
 */
export async function startSession(onChange, onReach, terms) {
	changed = onChange;
	({ ask, goOn } = terms);
	api.onTrouble(renew, agreement, onReach);
	useLanguage(remembered() ?? bestLanguage(navigator.languages ?? [navigator.language]));
	if (await look()) {
		tabs?.postMessage('login');
		await keepChoice();
	}
	tabs?.addEventListener('message', (event) => hear(event.data));
	document.addEventListener('visibilitychange', () => {
		if (session.expired && document.visibilityState === 'visible') {
			void returned();
		}
	});
}

/** Asks the service who this is. */
export async function look() {
	const view = /** @type {import('./model.js').SessionView} */ (await api.get('/api/session'));
	api.useToken(view.csrf);
	session.learner = view.learner;
	session.providers = view.providers;
	if (view.learner && languages.includes(view.learner.language)) {
		speak(view.learner.language);
	}
	changed();
	return view.learner;
}

/**
 * Nobody is logged in, says the service. Whoever was at work here keeps the page and every word on it: the call
 * waits until they have logged in again, in another tab, and is then made again.
 *
 * @returns {Promise<boolean>}
 */
async function renew() {
	const before = session.learner;
	if (!before) {
		return false;
	}
	if (!session.expired && (await look().catch(() => null))) {
		return true;
	}
	session.learner = before;
	session.expired = true;
	changed();
	return new Promise((resolve) => waiting.push(resolve));
}

/**
 * The terms changed while somebody was at work here: the call waits until they have agreed, and is then made again.
 *
 * @returns {Promise<void>}
 */
function agreement() {
	if (session.learner) {
		session.learner.agreed = false;
	}
	const agreedTo = /** @type {Promise<boolean>} */ (new Promise((resolve) => waiting.push(resolve)));
	ask();
	return agreedTo.then(() => {});
}

/** The learner has agreed, here or in another tab: everything goes on. */
export async function agreed() {
	const learner = await look();
	if (learner?.agreed) {
		tabs?.postMessage('agreed');
		resume();
		goOn();
	}
}

function resume() {
	const resumed = waiting;
	waiting = [];
	resumed.forEach((one) => one(true));
}

/** Looks whether the learner has logged in again meanwhile, and lets the waiting calls go on. */
export async function returned() {
	const before = session.learner;
	const now = await look().catch(() => null);
	if (!now) {
		session.learner = before;
		changed();
		return;
	}
	if (before && now.name !== before.name) {
		location.assign('/backpack');
		return;
	}
	session.expired = false;
	resume();
	changed();
}

/** @param {unknown} message */
function hear(message) {
	if (message === 'login' && session.expired) {
		void returned();
	}
	if (message === 'agreed' && session.learner && !session.learner.agreed) {
		void agreed();
	}
	if (message === 'logout' && session.learner) {
		location.assign('/');
	}
}

export async function logOut() {
	await api.post('/logout');
	tabs?.postMessage('logout');
	location.assign('/');
}

/** The account is no more, and with it the login: other tabs leave too. */
export function gone() {
	tabs?.postMessage('logout');
	location.assign('/?erased');
}

/**
 * @param {string} provider
 * @param {string} to where to go on afterwards
 */
export const loginAddress = (provider, to) =>
	`/login?${new URLSearchParams({ provider, to })}`;

/** @param {string} language */
export async function chooseLanguage(language) {
	speak(language);
	changed();
	if (session.learner && !session.expired) {
		session.learner.language = language;
		await api.patch('/api/account', { language });
	}
	else {
		store()?.setItem(choice, language);
	}
}

/** What somebody chose before logging in is what they want afterwards too. */
async function keepChoice() {
	const chosen = store()?.getItem(choice);
	store()?.removeItem(choice);
	if (chosen && chosen !== currentLanguage()) {
		await chooseLanguage(chosen).catch(() => {});
	}
}

/**
 * The cookie tells the pages that the service writes itself, such as those of a share, which language is read here.
 *
 * @param {string} language
 */
function speak(language) {
	useLanguage(language);
	document.documentElement.lang = currentLanguage();
	const secure = location.protocol === 'https:' ? '; Secure' : '';
	document.cookie = `${cookie}=${currentLanguage()}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

const remembered = () => new RegExp(`(?:^|; )${cookie}=(\\w+)`).exec(document.cookie)?.[1];

/** Until the tab is closed; nothing where a browser allows no such thing. */
function store() {
	try {
		return sessionStorage;
	}
	catch {
		return null;
	}
}
