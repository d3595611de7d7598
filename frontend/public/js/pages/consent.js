/** Stands in for every page until the learner agrees to the terms in force, and leads back to it. */
import * as api from '../api.js';
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { resource } from '../resource.js';
import { agreed, logOut } from '../session.js';
import { resumed, withStepUp } from '../step-up.js';
import { icon } from '../ui/icons.js';
import { legalText } from '../ui/legal-text.js';
import { loginTrouble } from '../ui/login-trouble.js';
import { pageHeader, refused, skeletons } from '../ui/parts.js';

/** @typedef {import('../ui/legal-text.js').Texts} Texts */

/** @type {import('../page.js').PageMaker} */
export function consentPage({ query, update, attempt }) {
	/** @type {import('../resource.js').Resource<Texts>} */
	const texts = resource(update, () => api.get('/api/consent/texts'));
	/** @type {import('../resource.js').Resource<{version: string, at: string}[]>} */
	const before = resource(update, () => api.get('/api/consent'));
	let busy = false;

	const again = () => (before.value?.length ?? 0) > 0;

	/** @param {string} version the one that was read */
	async function agree(version) {
		busy = true;
		update();
		const done = await attempt(async () => (await api.post('/api/consent', { version }), true));
		busy = false;
		update();
		if (done) {
			await attempt(agreed);
		}
	}

	async function download() {
		const ready = await attempt(() => withStepUp('download', '', () => api.get('/api/account/export/contents')));
		if (ready) {
			location.assign('/api/account/export');
		}
	}

	const title = () => t(again() ? 'consent.title.again' : 'consent.title');

	/** @param {Texts} current */
	const ask = (current) => html`
		${again() && current.changes
			? html`<section class="panel" aria-labelledby="consent-changes">
					<h2 id="consent-changes">${t('consent.changes')}</h2>
					${legalText(current.changes, 3)}
				</section>`
			: nothing}
		${part('terms', current.terms)} ${part('privacy', current.privacy)}
		<div class="actions">
			<button class="button button--primary button--large" type="button" ?disabled=${busy} @click=${() => void agree(current.version)}>${t('consent.agree')}</button>
		</div>
		<section class="panel" aria-labelledby="consent-no">
			<h2 id="consent-no">${t('consent.no')}</h2>
			<p>${t('consent.no.text')}</p>
			<div class="actions">
				<button class="button" type="button" @click=${() => void attempt(logOut)}>${icon('leave')}${t('account.logOut')}</button>
				<button class="button" type="button" @click=${() => void download()}>${icon('download')}${t('privacy.export')}</button>
				<a class="button" href="/account/erase">${icon('bin')}${t('privacy.erase.open')}</a>
			</div>
		</section>`;

	return {
		title,
		view: () => html`
			<div class="narrow">
				${pageHeader({ title: title(), lead: t(again() ? 'consent.lead.again' : 'consent.lead') })}
				${loginTrouble(query)}
				${texts.value && before.value
					? ask(texts.value)
					: texts.problem ?? before.problem
						? refused(/** @type {import('../api.js').Problem} */ (texts.problem ?? before.problem), () => void Promise.all([texts.load(), before.load()]))
						: skeletons(2, 'text')}
			</div>`,
		async load() {
			const waited = resumed(query);
			await Promise.all([texts.load(), before.load()]);
			if (waited?.name === 'download') {
				await download();
			}
		}
	};
}

/**
 * A text of any length that leaves the button in sight; whoever uses the keyboard scrolls in it with the arrows.
 *
 * @param {'terms'|'privacy'} which
 * @param {string} text
 */
const part = (which, text) => html`
	<div class="panel">
		<h2 id=${`consent-${which}`}>${t(`legal.${which}`)}</h2>
		<div class="legal-box" tabindex="0" role="region" aria-labelledby=${`consent-${which}`}>${legalText(text, 3)}</div>
	</div>`;
