/** Pictures that stand in a text as a `data:` address (RFC 2397). Pure. */

/**
 * The bytes of such an address, or nothing when it is none or broken.
 *
 * @param {string} address
 */
export function unpack(address) {
	const [, type, parameters, data] = /^data:(image\/[a-z.+-]+)((?:;[^,;]*)*),(.*)$/is.exec(address) ?? [];
	try {
		return type ? new Blob([/;base64$/i.test(parameters) ? binary(data) : decodeURIComponent(data)], { type }) : null;
	}
	catch {
		return null;
	}
}

/** @param {string} base64 */
const binary = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
