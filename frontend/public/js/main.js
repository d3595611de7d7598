/**
 * Starts the application, and keeps address, page, session and events together. What is around a page is in frame.js, which
 * page there is in stage.js, what an address means in routes.js.
 */
import * as api from './api.js';
import { announce } from './announce.js';
import { takeDrops } from './drops.js';
import { listen } from './events.js';
import { drawFrame, part } from './frame.js';
import { render } from './html.js';
import { t } from './i18n.js';
import { pages } from './pages.js';
import { asProblem } from './resource.js';
import { go, startRouter } from './router.js';
import { match } from './routes.js';
import { speaker } from './saying.js';
import { chooseLanguage, currentSession, look, startSession } from './session.js';
import { comeBack, interrupt, leave, onStage, put, resume } from './stage.js';
import { confirm } from './ui/confirm.js';

const { text, say, attempt } = speaker(update);

let waitingAwards = 0;
let reachable = true;

/** Why the application could not start. */
/** @type {import('./api.js').Problem|null} */
let trouble = null;

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

function draw() {
	const shown = onStage();
	drawFrame(
		currentSession(),
		{ name: shown?.name ?? '', waiting: waitingAwards, said: text(), reachable: reachable || trouble !== null },
		{ speak: (language) => void speak(language), hush: () => say(null) }
	);
	if (shown) {
		drawPage(shown);
	}
}

/** @param {import('./stage.js').Shown} shown */
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
	put('trouble', '', pages.trouble({ ...context(), handover: problem }));
	draw();
}

/** @param {import('./router.js').Visit} visit */
function arrive(visit) {
	leave();
	const place = match(visit.path);
	const learner = currentSession().learner;
	if (place.page === 'start' && learner && !visit.query.has('login')) {
		void go('/backpack', { replace: true });
		return;
	}
	const scroll = visit.back ? comeBack(visit.key) : null;
	if (scroll === null) {
		open(visit, place.params, pageOf(place));
	}
	say(null);
	draw();
	if (!visit.first) {
		scrollTo(0, scroll ?? 0);
		focusHeading();
	}
	void onStage()?.page.load?.();
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

/**
 * @param {import('./router.js').Visit} visit
 * @param {Record<string, string>} params
 * @param {string} name
 */
function open({ query, key, handover }, params, name) {
	put(name, key, pages[name]({ ...context(), params, query, handover: trouble ?? handover }));
}

/** @returns {import('./page.js').Context} */
const context = () => ({ params: {}, query: new URLSearchParams(), handover: null, update, go, say, attempt });

const focusHeading = () => part('main').querySelector('h1')?.focus({ preventScroll: true });

/** The terms take the place of what is on the screen, which stays as it is. */
function askForAgreement() {
	if (onStage() && onStage()?.name !== 'consent') {
		interrupt('consent', pages.consent(context()));
		draw();
		focusHeading();
		void onStage()?.page.load?.();
	}
}

function goOn() {
	begin();
	if (resume('consent')) {
		draw();
	}
	else {
		void go(location.pathname + location.search, { replace: true });
	}
}

async function mayLeave() {
	return (
		!onStage()?.page.unsaved?.() ||
		confirm({ title: t('unsaved.title'), text: t('unsaved.text'), yes: t('unsaved.leave'), no: t('unsaved.stay'), danger: true })
	);
}

/** @param {string} language */
async function speak(language) {
	await attempt(() => chooseLanguage(language));
	void onStage()?.page.load?.();
	announce(t('language.now'));
}

/** @param {import('./events.js').Topic} topic */
function heard(topic) {
	if (topic === 'awards') {
		void countAwards();
	}
	onStage()?.page.topics?.[topic]?.();
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
		void onStage()?.page.load?.();
	}
}

/**
 * Who takes badges that come in on this page. One that cannot take them hands them to the import page.
 *
 * @returns {import('./drops.js').Taker|null}
 */
function taker() {
	const receive = onStage()?.page.receive;
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
		if (onStage()?.page.unsaved?.()) {
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
