/** Starts the application, and keeps page, address, session and events together. */
import * as api from './api.js';
import { announce } from './announce.js';
import { takeDrops } from './drops.js';
import { listen } from './events.js';
import { html, render } from './html.js';
import { currentLanguage, t } from './i18n.js';
import { pages } from './pages.js';
import { asProblem } from './resource.js';
import { go, startRouter } from './router.js';
import { match } from './routes.js';
import { chooseLanguage, currentSession, loginAddress, look, returned, startSession } from './session.js';
import { confirm } from './ui/confirm.js';
import { banners, footer, message, navigation, topBar } from './ui/shell.js';

/**
 * A page and the element it is drawn in, which it keeps while the reader is elsewhere.
 *
 * @typedef {{name: string, key: string, page: import('./page.js').Page, stage: HTMLElement}} Shown
 */

/** @type {Shown|null} */
let shown = null;

/** The page that the terms came in between of. */
/** @type {Shown|null} */
let interrupted = null;

/** Pages the reader may come back to, as they left them. */
/** @type {Map<string, {shown: Shown, scroll: number}>} */
const visited = new Map();

const remember = 20;

/** @type {number} */
let waitingAwards = 0;
let reachable = true;

/** Why the application could not start. */
/** @type {import('./api.js').Problem|null} */
let trouble = null;

/** @type {string|null} */
let said = null;

/** @type {ReturnType<typeof setTimeout>|undefined} */
let saidFor;

let drawing = false;

function update() {
	if (!drawing) {
		drawing = true;
		queueMicrotask(() => {
			drawing = false;
			draw();
		});
	}
}

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

function draw() {
	const session = currentSession();
	const name = shown?.name ?? '';
	document.documentElement.lang = currentLanguage();
	part('skip').textContent = t('skip');
	part('nav').hidden = !session.learner?.agreed;
	part('nav').setAttribute('aria-label', t('nav.label'));
	document.body.classList.toggle('logged-in', Boolean(session.learner?.agreed));
	document.body.classList.toggle('ready', shown !== null);
	render(topBar(session.learner, name, (language) => void speak(language)), part('top'));
	render(navigation(name, waitingAwards), part('nav'));
	render(footer(Boolean(session.learner?.agreed)), part('foot'));
	render(notices(session), part('notices'));
	if (shown) {
		drawPage(shown);
	}
}

/** @param {Shown} current */
function drawPage({ name, page, stage }) {
	const heading = stage.querySelector('h1');
	const focused = heading !== null && heading === document.activeElement;
	try {
		render(page.view(), stage);
		document.title = t('title', { page: page.title() });
	}
	catch (error) {
		reportError(error);
		if (name !== 'trouble') {
			giveUp();
		}
	}
	if (focused && !heading.isConnected) {
		// What was loading has come, with a heading of its own: whoever stood on the old one stands on the new.
		stage.querySelector('h1')?.focus({ preventScroll: true });
	}
}

/** A mistake of ours must not leave a page that looks alive and is not. */
function giveUp() {
	const problem = new api.Problem(500, 'page', t('problem.page'));
	shown = onStage('trouble', '', pages.trouble({ ...context(), handover: problem }));
	draw();
}

/** @param {ReturnType<typeof currentSession>} session */
const notices = (session) => html`
	${message(said, () => say(null))}
	${banners({ ...session, reachable: reachable || trouble !== null }, (provider) => loginAddress(provider, '/?login=again'), () => void returned())}`;

/** @param {string|null} text */
function say(text) {
	clearTimeout(saidFor);
	said = text;
	if (text) {
		announce(text);
		saidFor = setTimeout(() => say(null), 12_000);
	}
	update();
}

/**
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T|undefined>}
 */
async function attempt(action) {
	try {
		return await action();
	}
	catch (error) {
		say(asProblem(error).message);
		return undefined;
	}
}

/** @param {import('./router.js').Visit} visit */
function arrive(visit) {
	leave();
	const place = match(visit.path);
	interrupted = null;
	const learner = currentSession().learner;
	if (place.page === 'start' && learner && !visit.query.has('login')) {
		void go('/backpack', { replace: true });
		return;
	}
	const known = visit.back ? visited.get(visit.key) : undefined;
	shown = known?.shown ?? fresh(visit, place, pageOf(place));
	part('stage').replaceChildren(shown.stage);
	say(null);
	draw();
	if (!visit.first) {
		scrollTo(0, known?.scroll ?? 0);
		part('main').querySelector('h1')?.focus({ preventScroll: true });
	}
	void shown.page.load?.();
}

/**
 * The page of this place, or the one that stands in for it now.
 *
 * @param {{page: string, open: boolean, leaving: boolean}} place
 */
function pageOf(place) {
	const learner = currentSession().learner;
	if (trouble || place.open) {
		return trouble ? 'trouble' : place.page;
	}
	return !learner ? 'login' : learner.agreed || place.leaving ? place.page : 'consent';
}

/** The terms take the place of what is on the screen, which stays as it is. */
function askForAgreement() {
	if (shown && shown.name !== 'consent') {
		interrupted = shown;
		shown = onStage('consent', shown.key, pages.consent(context()));
		draw();
		part('main').querySelector('h1')?.focus({ preventScroll: true });
		void shown.page.load?.();
	}
}

function goOn() {
	begin();
	// Whoever goes back finds the page itself, not the question.
	[...visited].filter(([, { shown: left }]) => left.name === 'consent').forEach(([key]) => visited.delete(key));
	if (interrupted) {
		shown = interrupted;
		interrupted = null;
		part('stage').replaceChildren(shown.stage);
		draw();
	}
	else {
		void go(location.pathname + location.search, { replace: true });
	}
}

/**
 * @param {import('./router.js').Visit} visit
 * @param {{params: Record<string, string>}} place
 * @param {string} name
 * @returns {Shown}
 */
function fresh(visit, { params }, name) {
	const { query, key } = visit;
	return onStage(name, key, pages[name]({ ...context(), params, query, handover: trouble ?? visit.handover }));
}

/** @returns {import('./page.js').Context} */
const context = () => ({ params: {}, query: new URLSearchParams(), handover: null, update, go, say, attempt });

/**
 * @param {string} name
 * @param {string} key
 * @param {import('./page.js').Page} page
 * @returns {Shown}
 */
function onStage(name, key, page) {
	const stage = document.createElement('div');
	stage.className = `page page--${name}`;
	part('stage').replaceChildren(stage);
	return { name, key, page, stage };
}

function leave() {
	if (shown) {
		visited.delete(shown.key);
		visited.set(shown.key, { shown, scroll: scrollY });
		[...visited.keys()].slice(0, -remember).forEach((key) => visited.delete(key));
	}
}

async function mayLeave() {
	return (
		!shown?.page.unsaved?.() ||
		confirm({ title: t('unsaved.title'), text: t('unsaved.text'), yes: t('unsaved.leave'), no: t('unsaved.stay'), danger: true })
	);
}

/** @param {string} language */
async function speak(language) {
	await attempt(() => chooseLanguage(language));
	void shown?.page.load?.();
	announce(t('language.now'));
}

/** @param {import('./events.js').Topic} topic */
function heard(topic) {
	if (topic === 'awards') {
		void countAwards();
	}
	shown?.page.topics?.[topic]?.();
}

async function countAwards() {
	const page = await api.get('/api/awards').catch(() => null);
	waitingAwards = page?.items.length ?? waitingAwards;
	update();
}

/** @param {boolean} now */
function reach(now) {
	if (now !== reachable) {
		reachable = now;
		update();
	}
}

async function backOnline() {
	if (trouble) {
		location.reload();
	}
	else if (await look().catch(() => null)) {
		void shown?.page.load?.();
	}
}

/**
 * Who takes badges that come in on this page. One that cannot take them hands them to the import page.
 *
 * @returns {import('./drops.js').Taker|null}
 */
function taker() {
	const receive = shown?.page.receive;
	if (receive) {
		return { receive, pasted: true };
	}
	return currentSession().learner?.agreed
		? { receive: (sources) => void go('/import', { handover: sources }), pasted: false }
		: null;
}

async function start() {
	part('stage').replaceChildren();
	await startSession(update, reach, { ask: askForAgreement, goOn }).catch((error) => (trouble = asProblem(error)));
	startRouter(arrive, mayLeave);
	takeDrops(taker);
	addEventListener('online', () => void backOnline());
	addEventListener('offline', () => reach(false));
	addEventListener('beforeunload', (event) => {
		if (shown?.page.unsaved?.()) {
			event.preventDefault();
		}
	});
	begin();
}

let begun = false;

/** What goes on behind every page of a learner's. */
function begin() {
	if (!begun && currentSession().learner?.agreed) {
		begun = true;
		void countAwards();
		listen(heard);
	}
}

void start();
