import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expiryOf, farthest, nearest, overSince, terms, youngEnough } from '../public/js/expiry.js';

const now = new Date('2026-11-24T10:00:00').getTime();
const hour = 3_600_000;
const day = 24 * hour;

test('every term lies between an hour and a year ahead', () => {
	for (const term of terms) {
		const end = expiryOf(term, '', now)?.getTime() ?? 0;
		assert.ok(end >= now + hour && end < now + 365 * day, term);
	}
});

test('thirty days are thirty days', () => {
	assert.equal(expiryOf('month', '', now)?.getTime(), now + 30 * day);
});

test('a chosen day counts until its last minute', () => {
	assert.deepEqual(expiryOf('day', '2026-12-05', now), new Date('2026-12-05T23:59:00'));
});

test('no day, a day gone by and a day too far give nothing', () => {
	for (const date of ['', 'soon', '2026-11-23', '2028-01-01']) {
		assert.equal(expiryOf('day', date, now), null, date);
	}
});

test('the first and the last day that can be chosen are accepted', () => {
	assert.ok(expiryOf('day', nearest(now), now));
	assert.ok(expiryOf('day', farthest(now), now));
});

test('late in the evening today can no longer be chosen', () => {
	const late = new Date('2026-11-24T23:30:00').getTime();
	assert.equal(nearest(late), '2026-11-25');
	assert.ok(expiryOf('day', nearest(late), late));
});

test('a link of a year ago may still work, one of longer ago does not', () => {
	const ago = (/** @type {number} */ days) => new Date(now - days * day).toISOString();
	assert.ok(youngEnough(ago(0), now));
	assert.ok(youngEnough(ago(366), now));
	assert.ok(!youngEnough(ago(368), now));
});

test('a link that was viewed often enough is over since its last view, not on a day to come', () => {
	const share = { endedAt: null, lastViewAt: '2026-11-20T10:00:00Z', expiresAt: '2026-12-20T10:00:00Z' };
	assert.equal(overSince({ ...share, state: 'USED_UP' }), share.lastViewAt);
	assert.equal(overSince({ ...share, state: 'EXPIRED' }), share.expiresAt);
	assert.equal(overSince({ ...share, state: 'ENDED', endedAt: '2026-11-22T10:00:00Z' }), '2026-11-22T10:00:00Z');
});
