/** The headings of a stack, and which badge stands under which. Pure. */

/** @typedef {import('../model.js').Entry} Entry */
/** @typedef {import('../model.js').Section} Section */

/**
 * The entries under each heading; those without one come first, under null.
 *
 * @param {Section[]} sections
 * @param {Entry[]} entries
 * @returns {{section: Section|null, entries: Entry[]}[]}
 */
export function parts(sections, entries) {
	const known = new Set(sections.map((section) => section.id));
	const loose = entries.filter((entry) => !entry.section || !known.has(entry.section));
	const headed = sections.map((section) => ({ section, entries: entries.filter((entry) => entry.section === section.id) }));
	return loose.length > 0 || sections.length === 0 ? [{ section: null, entries: loose }, ...headed] : headed;
}

/**
 * The entries in the order in which they are shown.
 *
 * @param {Section[]} sections
 * @param {Entry[]} entries
 */
export const ordered = (sections, entries) => parts(sections, entries).flatMap((part) => part.entries);

/**
 * The section of an entry that was moved to another place among the ordered ones: that of whoever it came to stand after
 * or, at the very start, before.
 *
 * @param {Entry[]} entries with the moved one in its new place
 * @param {number} at
 */
export const sectionAt = (entries, at) => (entries[at - 1] ?? entries[at + 1])?.section ?? null;
