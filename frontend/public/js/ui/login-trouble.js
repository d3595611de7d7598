/** Why a login did not go as it should. */
import { nothing } from '../html.js';
import { t } from '../i18n.js';
import { alert } from './parts.js';

const words = ['failed', 'refused', 'other-person', 'not-again', 'too-little'];

/** @param {URLSearchParams} query */
export function loginTrouble(query) {
	const word = query.get('login');
	return word && words.includes(word) ? alert('bad', t(`login.trouble.${word}`)) : nothing;
}
