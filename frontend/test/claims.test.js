import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claims, unreadable } from '../public/js/claims.js';

/** @param {'PASSED'|'FAILED'} result */
const format = (result) => ({ name: 'format', result, reason: 'x', explanation: 'why', detail: {}, source: null, checkedAt: null });

/**
 * @param {Partial<import('../public/js/model.js').Report>} parts
 * @returns {import('../public/js/model.js').Report}
 */
const report = (parts) => ({
	outcome: 'INVALID', explanation: '', verifiedAt: '2026-11-24T10:00:00Z', credential: null, issuerTrust: 'UNPROVEN', checks: [], ...parts
});

test('a file that holds no badge says nothing, and why stands in the format check', () => {
	const nothing = report({ checks: [format('FAILED')] });
	assert.equal(claims(nothing).achievement, null);
	assert.deepEqual(claims(nothing).evidence, []);
	assert.equal(unreadable(nothing)?.explanation, 'why');
});

test('a badge that was read but is false is not called unreadable', () => {
	const credential = { ...claims(report({})), standard: 'OB3.0' };
	assert.equal(unreadable(report({ credential, checks: [format('FAILED')] })), undefined);
	assert.equal(unreadable(report({ checks: [format('PASSED')] })), undefined);
});
