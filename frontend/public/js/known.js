/** Badges that were seen in a list, so that the page of one begins with its face and not with an empty sheet. */

/** @typedef {import('./model.js').Card} Card */

/** @type {Map<string, Card>} */
const seen = new Map();

/** @param {Card[]} cards */
export const remember = (cards) => cards.forEach((card) => seen.set(card.id, card));

/** @param {string} id */
export const recall = (id) => seen.get(id) ?? null;
