/** What a learner can do with all of their data at once. */
import { html } from '../html.js';
import { t } from '../i18n.js';
import { agreedTo } from './agreed.js';
import { icon } from './icons.js';

/**
 * @param {{version: string, at: string}[]|null} consents
 * @param {{download: () => Promise<void>, bring: (file: File) => Promise<void>}} actions
 */
export const privacy = (consents, { download, bring }) => html`
	<section class="panel" aria-labelledby="privacy-title">
		<h2 id="privacy-title">${t('privacy.title')}</h2>
		<p>${t('privacy.lead')}</p>
		<h3>${t('privacy.export.title')}</h3>
		<p>${t('privacy.export.text')}</p>
		<p><button class="button" type="button" @click=${() => void download()}>${icon('download')}${t('privacy.export')}</button></p>
		<h3>${t('privacy.import')}</h3>
		<p id="privacy-import-hint">${t('privacy.import.text')}</p>
		<p><label class="button">${icon('upload')}${t('privacy.import.choose')}<input class="visually-hidden" type="file" accept=".zip,application/zip"
			aria-describedby="privacy-import-hint" @change=${chosen(bring)}></label></p>
		${agreedTo(consents)}
		<h3>${t('privacy.erase')}</h3>
		<p>${t('privacy.erase.text')}</p>
		<p><a class="button" href="/account/erase">${icon('bin')}${t('privacy.erase.open')}</a></p>
	</section>`;

/**
 * @param {(file: File) => Promise<void>} bring
 * @returns {(event: Event) => void}
 */
const chosen = (bring) => (event) => {
	const input = /** @type {HTMLInputElement} */ (event.target);
	const file = input.files?.[0];
	if (file) {
		void bring(file).finally(() => (input.value = ''));
	}
};
