import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, shift } from '../public/js/ui/reorder.js';

test('an item moves and the others keep their order', () => {
	assert.deepEqual(moved(['a', 'b', 'c', 'd'], 0, 2), ['b', 'c', 'a', 'd']);
	assert.deepEqual(moved(['a', 'b', 'c', 'd'], 3, 0), ['d', 'a', 'b', 'c']);
	assert.deepEqual(moved(['a', 'b'], 1, 1), ['a', 'b']);
});

test('what steps aside while carrying lies where it will lie afterwards', () => {
	const items = ['a', 'b', 'c', 'd', 'e'];
	for (const from of items.keys()) {
		for (const to of items.keys()) {
			const after = moved(items, from, to);
			items.forEach((item, at) => at !== from && assert.equal(after.indexOf(item), at + shift(at, from, to)));
		}
	}
});
