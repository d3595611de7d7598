import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, csv } from '../public/js/csv.js';
import { useLanguage } from '../public/js/i18n.js';

/** @type {import('../public/js/model.js').BatchRow} */
const row = {
	item: 1, badge: 1, name: '=cmd|calc', outcome: 'VALID', explanation: 'Goed; echt', reason: null, recipient: 'PASSED', owner: null,
	achievement: 'Lassen "MIG"', issuer: 'School, afdeling', issuerTrust: 'REGISTERED', validFrom: '2026-01-02T03:04:05Z', validUntil: null,
	standard: 'OB3.0', verifiedAt: '2026-11-24T12:00:00Z'
};

test('what a spreadsheet would run becomes text', () => {
	for (const text of ['=1', '+1', '-1', '@A', '\t=1', '\r\n=1', '  =1', '\uff1d1', '\u0000=1']) {
		assert.ok(cell(text).startsWith("'"), JSON.stringify(text));
	}
	assert.equal(cell('5 = vijf'), '5 = vijf');
	assert.equal(cell('=A("x")'), '"\'=A(""x"")"');
});

test('the table speaks the language of the reader and of their spreadsheet', () => {
	useLanguage('nl');
	const dutch = csv([row]).split('\r\n');
	assert.equal(dutch[0].split(';')[0], '\ufeffBestand of link');
	assert.equal(dutch[1], '\'=cmd|calc;Echt en geldig;"Goed; echt";Ja;;"Lassen ""MIG""";"School, afdeling";Bekende uitgever;2026-01-02;;2026-11-24T12:00:00Z');
	useLanguage('en');
	assert.equal(csv([row]).split('\r\n')[0].split(',').length, 11);
	useLanguage('nl');
});
