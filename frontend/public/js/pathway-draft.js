/** A pathway while it is being written: the JSON of its file, and what an editor does to it. Pure. */

/**
 * @typedef {{nl?: string, en?: string}} Text
 * @typedef {{achievement?: string, framework?: string, code?: string, url?: string, tag?: string}} Criterion
 * @typedef {{title: Text, by?: string, url?: string}} Way
 * @typedef {object} Requirement
 * @property {string} id
 * @property {Text} [title]
 * @property {Text} [description]
 * @property {Requirement[]} [allOf]
 * @property {Requirement[]} [someOf]
 * @property {number} [count]
 * @property {Criterion[]} [metBy]
 * @property {string} [minimumLevel]
 * @property {Way[]} [earn]
 * @typedef {{id: string, title: Text, alsoCalled?: string[]}} Level
 * @typedef {object} Draft
 * @property {Text} title
 * @property {Text} [description]
 * @property {{name: string, url?: string}} [framework]
 * @property {Level[]} [levels]
 * @property {string} [picture]
 * @property {Requirement} requirement
 */

/** The ways in which a badge can meet a requirement, each with the members it needs. */
export const kinds = /** @type {Record<string, string[]>} */ ({
	achievement: ['achievement'],
	code: ['framework', 'code'],
	url: ['url'],
	tag: ['tag']
});

/** @returns {Draft} */
export const blank = () => ({ title: { nl: '' }, requirement: { id: 'alles', allOf: [] } });

/**
 * A draft from a file that somebody chose, or null when it cannot be one.
 *
 * @param {string} text
 * @returns {Draft|null}
 */
export function fromFile(text) {
	try {
		const json = JSON.parse(text);
		const whole = isObject(json) ? { ...json, title: json.title ?? { nl: '' } } : null;
		return whole && isObject(whole.title) && titled(whole.levels ?? []) && isRequirement(whole.requirement) ? whole : null;
	}
	catch {
		return null;
	}
}

/** @param {any} value */
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** @param {any} list */
const titled = (list) => Array.isArray(list) && list.every((one) => isObject(one) && isObject(one.title));

/**
 * Whether a form can show it; whether it is right, the service says.
 *
 * @param {any} one
 * @returns {boolean}
 */
const isRequirement = (one) =>
	isObject(one) &&
	isObject(one.title ?? {}) &&
	isObject(one.description ?? {}) &&
	(one.metBy ? Array.isArray(one.metBy) && one.metBy.every(isObject) && titled(one.earn ?? []) : Array.isArray(partsOf(one)) && partsOf(one).every(isRequirement));

/** @param {Requirement} one */
export const partsOf = (one) => one.allOf ?? one.someOf ?? [];

/** @param {Requirement} one */
export const groupKind = (one) => (one.metBy ? 'badge' : one.someOf ? 'some' : 'all');

/** @param {Criterion} criterion */
export const criterionKind = (criterion) =>
	Object.keys(kinds).find((kind) => kinds[kind].some((member) => member in criterion)) ?? 'achievement';

/**
 * The same parts, all of them or some.
 *
 * @param {Requirement} group
 * @param {string} kind
 */
export function regroup(group, kind) {
	const parts = partsOf(group);
	delete group.allOf;
	delete group.someOf;
	delete group.count;
	if (kind === 'some') {
		group.someOf = parts;
		group.count = Math.max(1, parts.length - 1);
	}
	else {
		group.allOf = parts;
	}
}

/**
 * Another way to meet a requirement, with nothing filled in yet.
 *
 * @param {string} kind
 * @returns {Criterion}
 */
export const criterion = (kind) => Object.fromEntries(kinds[kind].map((member) => [member, '']));

/**
 * A new part at the end of a group.
 *
 * @param {Draft} draft
 * @param {Requirement} group
 * @param {'badge'|'group'} what
 */
export function addPart(draft, group, what) {
	const id = freeId(draft, what === 'badge' ? 'badge' : 'groep');
	partsOf(group).push(
		what === 'badge' ? { id, title: { nl: '' }, metBy: [criterion('achievement')] } : { id, title: { nl: '' }, allOf: [] }
	);
}

/**
 * @template T
 * @param {T[]} list
 * @param {number} from
 * @param {number} to
 */
export function move(list, from, to) {
	if (to >= 0 && to < list.length) {
		list.splice(to, 0, ...list.splice(from, 1));
	}
}

/**
 * A level under a name of its own, which stays when it is called something else.
 *
 * @param {Draft} draft
 */
export function addLevel(draft) {
	const levels = (draft.levels ??= []);
	let at = levels.length + 1;
	while (levels.some((level) => level.id === `niveau-${at}`)) {
		at++;
	}
	levels.push({ id: `niveau-${at}`, title: { nl: '' } });
}

/** @param {Requirement} one @returns {string[]} */
const idsIn = (one) => [one.id, ...partsOf(one).flatMap(idsIn)];

/**
 * @param {Draft} draft
 * @param {string} start
 */
function freeId(draft, start) {
	const taken = new Set(idsIn(draft.requirement));
	let at = 1;
	while (taken.has(`${start}-${at}`)) {
		at++;
	}
	return `${start}-${at}`;
}

/** What may be left out when it is empty. What must be there stays, so that its absence is noticed. */
const optional = new Set(['en', 'description', 'by', 'minimumLevel', 'earn', 'levels', 'framework', 'picture', 'alsoCalled', 'url']);

/**
 * The draft without what was left empty.
 *
 * @param {any} value
 * @param {string} [name]
 * @returns {any}
 */
export function cleaned(value, name = '') {
	if (Array.isArray(value)) {
		return value.map((one) => cleaned(one));
	}
	if (value === null || typeof value !== 'object') {
		return typeof value === 'string' && name !== 'id' ? value.trim() : value;
	}
	const kept = Object.entries(value)
		.map(([key, member]) => /** @type {[string, any]} */ ([key, cleaned(member, key)]))
		.filter(([key, member]) => !(optional.has(key) && isEmpty(member)) || (key === 'url' && Object.keys(value).length === 1));
	return Object.fromEntries(kept);
}

/** @param {any} value */
const isEmpty = (value) =>
	value === '' || value == null || (typeof value === 'object' && Object.values(value).every((member) => member === ''));

/**
 * The id of the element for a place in the draft.
 *
 * @param {string} pointer
 */
export const elementId = (pointer) => `at${pointer.replaceAll('/', '-')}`;

/**
 * The places from this one outwards, the nearest first.
 *
 * @param {string} pointer
 */
export function around(pointer) {
	const parts = pointer.split('/');
	return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}
