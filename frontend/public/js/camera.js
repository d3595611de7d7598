/**
 * Looks for a QR code with the camera of the device. It starts only when asked, and stops when a code is found, when told,
 * or when the reader leaves the page. A browser that reads QR codes itself sends no picture; otherwise small ones go to the
 * service, one at a time.
 */
import * as api from './api.js';
import { jpeg } from './pictures.js';

const pause = 600;
const longest = 1000;

/**
 * @typedef {object} Camera
 * @property {'absent'|'off'|'asking'|'looking'|'refused'} state
 * @property {MediaStream|null} stream
 * @property {() => Promise<void>} start
 * @property {() => void} stop
 */

/**
 * @param {() => void} update
 * @param {(leads: import('./model.js').Lead[]) => void} found
 * @returns {Camera}
 */
export function camera(update, found) {
	/** @type {Camera} */
	const self = { state: 'absent', stream: null, start, stop };

	async function start() {
		self.state = 'asking';
		update();
		try {
			self.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
			self.state = 'looking';
			update();
			void look(self.stream);
		}
		catch {
			self.state = 'refused';
			update();
		}
	}

	function stop() {
		self.stream?.getTracks().forEach((track) => track.stop());
		self.stream = null;
		self.state = 'off';
		update();
	}

	/** @param {MediaStream} stream */
	async function look(stream) {
		while (self.stream === stream) {
			await new Promise((resolve) => setTimeout(resolve, pause));
			const video = /** @type {HTMLVideoElement|null} */ (document.getElementById('camera'));
			if (self.stream !== stream) {
				return;
			}
			if (!video || document.hidden) {
				stop();
				return;
			}
			const leads = video.videoWidth > 0 ? await codes(video) : [];
			if (leads.length > 0 && self.stream === stream) {
				stop();
				found(leads);
			}
		}
	}

	void present().then((there) => {
		self.state = there && self.state === 'absent' ? 'off' : self.state;
		update();
	});
	return self;
}

/** Whether there is a camera at all; its name is not asked for. */
async function present() {
	const devices = await navigator.mediaDevices?.enumerateDevices?.().catch(() => []);
	return (devices ?? []).some((device) => device.kind === 'videoinput');
}

/**
 * What the codes before the camera lead to. A picture that did not arrive is no reason to stop: the next one may.
 *
 * @param {HTMLVideoElement} video
 * @returns {Promise<import('./model.js').Lead[]>}
 */
async function codes(video) {
	try {
		const texts = await readHere(video);
		if (texts) {
			return texts.map(asLead);
		}
		const picture = await jpeg(video, video.videoWidth, video.videoHeight, longest);
		return (await api.upload('/api/verify/codes', picture)).leads;
	}
	catch (error) {
		const wait = error instanceof api.Problem ? error.wait : 0;
		await new Promise((resolve) => setTimeout(resolve, wait * 1000));
		return [];
	}
}

/**
 * Nothing when this browser cannot read codes itself.
 *
 * @param {HTMLVideoElement} video
 * @returns {Promise<string[]|null>}
 */
async function readHere(video) {
	const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
	if (!Detector || !(await Detector.getSupportedFormats()).includes('qr_code')) {
		return null;
	}
	const seen = await new Detector({ formats: ['qr_code'] }).detect(video);
	return seen.map((/** @type {{rawValue: string}} */ code) => code.rawValue);
}

/**
 * The service sees by itself whether a link is one of its own.
 *
 * @param {string} text
 * @returns {import('./model.js').Lead}
 */
const asLead = (text) => ({ kind: /^https?:\/\/\S+$/i.test(text) ? 'LINK' : 'BADGE', value: text });
