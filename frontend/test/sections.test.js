import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordered, parts, sectionAt } from '../public/js/ui/sections.js';

const entry = (/** @type {string} */ id, /** @type {string|null} */ section) => /** @type {any} */ ({ credential: { id }, section });

const ids = (/** @type {any[]} */ entries) => entries.map((each) => each.credential.id);

test('badges without a heading come first, the others under theirs', () => {
	const sections = [{ id: 'b', name: 'Boven' }, { id: 'o', name: 'Onder' }];
	const entries = [entry('1', 'o'), entry('2', 'b'), entry('3', null), entry('4', 'gone')];
	assert.deepEqual(ids(ordered(sections, entries)), ['3', '4', '2', '1']);
	assert.deepEqual(parts(sections, entries).map((part) => part.section?.name ?? null), [null, 'Boven', 'Onder']);
});

test('a badge that is moved comes under the heading of whoever it stands after', () => {
	assert.equal(sectionAt([entry('1', 'b'), entry('2', null)], 1), 'b');
	assert.equal(sectionAt([entry('2', null), entry('1', 'b')], 0), 'b');
	assert.equal(sectionAt([entry('1', null)], 0), null);
});
