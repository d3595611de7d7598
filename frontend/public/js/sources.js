/** The ways a badge comes in: a file, pasted text, an address. */
import { webAddress } from './format.js';
import { t } from './i18n.js';

/**
 * @typedef {object} Source
 * @property {'file'|'text'|'url'} kind
 * @property {string} name what the reader knows it by
 * @property {string|null} fileName
 * @property {Blob} body exactly what is sent
 */

/** More than this the service does not read. */
export const largest = 1.5 * 1024 * 1024;

/** A photo of a QR code may have this much; the page makes larger ones smaller. */
export const largestPicture = 30 * 1024 * 1024;

export const accepted = '.png,.svg,.json,.jsonld,.jws,.jwt,.sdjwt,.cose,.txt,image/png,image/svg+xml,application/json,application/ld+json';

/** Where a picture of a QR code is welcome too. */
export const acceptedWithPictures = `${accepted},image/*`;

/**
 * The type is left out on purpose: whatever a file calls itself, its bytes are what is read.
 *
 * @param {File} file
 * @returns {Source}
 */
export const fromFile = (file) => ({
	kind: 'file',
	name: file.name,
	fileName: file.name,
	body: file.slice(0, file.size, 'application/octet-stream')
});

/**
 * @param {string} text pasted; a lone web address counts as one
 * @returns {Source}
 */
export function fromText(text) {
	const url = /^\s*https?:\/\/\S+\s*$/i.test(text) ? webAddress(text.trim()) : null;
	return url
		? fromUrl(url)
		: { kind: 'text', name: t('source.text'), fileName: null, body: new Blob([text.trim()], { type: 'text/plain' }) };
}

/**
 * @param {string} url
 * @returns {Source}
 */
export const fromUrl = (url) => ({
	kind: 'url',
	name: url,
	fileName: null,
	body: new Blob([JSON.stringify({ url })], { type: 'application/json' })
});

/**
 * What was dropped or pasted, files before text.
 *
 * @param {DataTransfer|null} carried
 * @returns {Source[]}
 */
export function fromTransfer(carried) {
	const files = [...(carried?.files ?? [])];
	if (files.length > 0) {
		return files.map(fromFile);
	}
	const text = carried?.getData('text/uri-list') || carried?.getData('text/plain') || '';
	return text.trim() ? [fromText(text)] : [];
}
