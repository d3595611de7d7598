import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choices } from '../public/js/requirements.js';

const badge = (id) => ({ id, kind: 'BADGE', parts: [] });

test('a step that is one of several to choose from names its group, and a must names none', () => {
	const lessons = { id: 'lessons', kind: 'SOME', parts: [badge('tests'), { id: 'both', kind: 'ALL', parts: [badge('film')] }] };
	const whole = { id: 'whole', kind: 'ALL', parts: [badge('basics'), lessons] };

	assert.deepEqual(choices(whole).map(([id, group]) => [id, group.id]), [['tests', 'lessons'], ['film', 'lessons']]);
	assert.deepEqual(choices(badge('alone')), []);
});
