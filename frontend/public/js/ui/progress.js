/** How far something is: in words, with a bar beside them that says the same. */
import { html } from '../html.js';
import { t } from '../i18n.js';
import { number } from '../format.js';

/**
 * The words carry the meaning, so the bar is drawn for the eye only.
 *
 * @param {{have: number, need: number, complete: boolean}} standing
 */
export const progress = ({ have, need, complete }) => html`
	<div class="progress ${complete ? 'progress--complete' : ''}">
		<p class="progress-words">${t(complete ? 'pathway.complete' : 'pathway.progress', { have: number(have), need: number(need) })}</p>
		<svg class="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
			<rect class="progress-ground" width="100" height="4"></rect>
			<rect class="progress-part" width=${need > 0 ? (100 * have) / need : 0} height="4"></rect>
		</svg>
	</div>`;
