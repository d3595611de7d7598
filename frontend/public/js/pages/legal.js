/** The terms and the privacy text, each on a page of its own that needs no login. */
import * as api from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { resource } from '../resource.js';
import { legalText } from '../ui/legal-text.js';
import { pageHeader, refused, skeletons } from '../ui/parts.js';

/**
 * @param {'terms'|'privacy'} which
 * @returns {import('../page.js').PageMaker}
 */
const legalPage = (which) => ({ update }) => {
	/** @type {import('../resource.js').Resource<import('../ui/legal-text.js').Texts>} */
	const texts = resource(update, () => api.get('/api/consent/texts'));
	return {
		title: () => t(`legal.${which}`),
		view: () => html`
			<div class="narrow">
				${pageHeader({ title: t(`legal.${which}`) })}
				${texts.value
					? html`
						${legalText(texts.value[which], 2)}
						<p class="soft">${t('legal.version', { version: texts.value.version })}</p>`
					: texts.problem
						? refused(texts.problem, () => void texts.load())
						: skeletons(3, 'text')}
			</div>`,
		load: texts.load
	};
};

export const termsPage = legalPage('terms');

export const privacyTextPage = legalPage('privacy');
