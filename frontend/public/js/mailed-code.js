/** The code in a link of a mail stands behind the hash, where no server sees it. A login in between would lose it. */

const place = 'mailed-code';

const written = /^#code=(\d{8})$/;

/** Keeps the code of this address until the learner has logged in. */
export function keepCode() {
	const code = written.exec(location.hash)?.[1];
	if (code) {
		sessionStorage.setItem(place, code);
	}
}

/** The code that came along, told once. */
export function takeCode() {
	const code = written.exec(location.hash)?.[1] ?? sessionStorage.getItem(place) ?? '';
	sessionStorage.removeItem(place);
	return code;
}
