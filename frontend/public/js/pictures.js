/** Makes of any photo the browser can read a picture that the service can read. */

const longestSide = 2000;

/** A JPEG below this goes as it is; a PNG always does, for a badge may be in it. */
const small = 1.5 * 1024 * 1024;

/**
 * What a picture calls itself is not believed: the first bytes tell.
 *
 * @param {Uint8Array} start the first twelve bytes
 * @returns {string|null} a media type that needs a conversion
 */
export function foreignType(start) {
	const text = String.fromCharCode(...start);
	if (text.startsWith('\xff\xd8\xff')) {
		return 'image/jpeg';
	}
	if (text.startsWith('GIF8')) {
		return 'image/gif';
	}
	if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') {
		return 'image/webp';
	}
	if (text.slice(4, 8) === 'ftyp') {
		return text.slice(8, 11) === 'avi' ? 'image/avif' : 'image/heic';
	}
	return null;
}

/**
 * A picture this browser cannot read goes as it is: the service then says what to do.
 *
 * @param {Blob} body
 * @returns {Promise<Blob>}
 */
export async function sendable(body) {
	const type = foreignType(new Uint8Array(await body.slice(0, 12).arrayBuffer()));
	if (!type || (type === 'image/jpeg' && body.size <= small)) {
		return body;
	}
	try {
		const image = await createImageBitmap(new Blob([body], { type }));
		return await jpeg(image, image.width, image.height);
	}
	catch {
		return body;
	}
}

/**
 * @param {CanvasImageSource} image
 * @param {number} width
 * @param {number} height
 * @param {number} [longest] pixels on the longest side
 * @returns {Promise<Blob>}
 */
export function jpeg(image, width, height, longest = longestSide) {
	const scale = Math.min(1, longest / Math.max(width, height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * scale);
	canvas.height = Math.round(height * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.85);
	});
}
