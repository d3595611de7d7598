/** Hands the reader a file that was made here or came as an answer. */

/**
 * @param {string} text
 * @param {string} type media type
 * @param {string} name
 */
export function saved(text, type, name) {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}
