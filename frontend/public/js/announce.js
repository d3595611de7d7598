/** Speaks through the one live region of the page. */

/** @param {string} text */
export function announce(text) {
	const region = document.getElementById('live');
	if (region) {
		region.textContent = '';
		// A region that is emptied first is read again even when the text is the same as before.
		setTimeout(() => (region.textContent = text), 60);
	}
}
