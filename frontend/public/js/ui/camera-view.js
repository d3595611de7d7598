/** The camera on a page: a button, and once it looks a picture of what it sees. */
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** @param {import('../camera.js').Camera} camera */
export function cameraView(camera) {
	if (camera.state === 'absent') {
		return nothing;
	}
	return html`
		<section class="camera" aria-label=${t('camera.label')}>
			${camera.state === 'looking' ? looking(camera) : waiting(camera)}
		</section>`;
}

/** @param {import('../camera.js').Camera} camera */
const looking = (camera) => html`
	<video class="camera-picture" id="camera" autoplay muted playsinline aria-label=${t('camera.picture')} .srcObject=${camera.stream}></video>
	<p class="form-hint">${t('camera.aim')}</p>
	<button class="button" type="button" id="camera-stop" @click=${camera.stop}>${icon('close')}${t('camera.stop')}</button>`;

/** @param {import('../camera.js').Camera} camera */
const waiting = (camera) => html`
	<button class="button" type="button" id="camera-start" ?disabled=${camera.state === 'asking'} aria-describedby="camera-hint"
		@click=${camera.start}>${icon('camera')}${t('camera.start')}</button>
	<p class="form-hint" id="camera-hint" role=${camera.state === 'refused' ? 'alert' : nothing}>${t(camera.state === 'refused' ? 'camera.refused' : 'camera.hint')}</p>`;
