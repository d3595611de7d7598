/** The end of an account. What goes is said first; then it takes a typed word and a recent login. */
import * as api from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { gone } from '../session.js';
import { resumed, withStepUp } from '../step-up.js';
import { textField } from '../ui/field.js';
import { loginTrouble } from '../ui/login-trouble.js';
import { pageHeader } from '../ui/parts.js';

/** @type {import('../page.js').PageMaker} */
export function erasePage({ query, update, attempt }) {
	let word = '';
	/** @type {string|null} */
	let error = null;
	let busy = false;

	/** @param {Event} event */
	async function submit(event) {
		event.preventDefault();
		const meant = word.trim().toLowerCase() === t('erase.word').toLowerCase();
		error = meant ? null : t('erase.word.wrong', { word: t('erase.word') });
		update();
		if (meant) {
			await erase();
		}
		else {
			document.getElementById('erase-word')?.focus();
		}
	}

	async function erase() {
		busy = true;
		update();
		const body = { confirmation: word };
		const done = await attempt(() => withStepUp('erase', '', async () => (await api.post('/api/account/erasure', body), true)));
		busy = false;
		update();
		if (done) {
			gone();
		}
	}

	return {
		title: () => t('erase.title'),
		view: () => html`
			<div class="narrow">
				${pageHeader({ title: t('erase.title'), lead: t('erase.lead'), back: { href: '/account', text: t('account.title') } })}
				${loginTrouble(query)}
				<section class="panel" aria-labelledby="erase-what">
					<h2 id="erase-what">${t('erase.what')}</h2>
					<ul>${['badges', 'stacks', 'shares', 'awards', 'account'].map((part) => html`<li>${t(`erase.what.${part}`)}</li>`)}</ul>
					<p>${t('erase.what.stays')}</p>
				</section>
				<form class="panel" novalidate @submit=${submit}>
					<h2>${t('erase.sure')}</h2>
					${textField({
						id: 'erase-word',
						label: t('erase.word.label', { word: t('erase.word') }),
						value: word,
						error,
						required: true,
						max: 20,
						change: (value) => {
							word = value;
							update();
						}
					})}
					<div class="actions">
						<button class="button button--danger" type="submit" ?disabled=${busy}>${t('erase.yes')}</button>
						<a class="button" href="/account">${t('erase.no')}</a>
					</div>
				</form>
			</div>`,
		async load() {
			// The word is typed anew after the login: this is the one thing that must not go on by itself.
			resumed(query);
		}
	};
}
