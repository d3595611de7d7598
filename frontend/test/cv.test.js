import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letter, linkedIn, monthOf, plain, presentable } from '../public/js/cv.js';

const card = { id: 'c1', name: 'Zorg & welzijn', issuerName: 'ROC Lindeveld', validFrom: '2026-01-15T12:00:00Z', validUntil: null };
const url = 'https://ransel.example/s/abc';

test('january is month one', () => {
	assert.deepEqual(monthOf('2026-01-15T12:00:00Z'), { year: '2026', month: '1' });
});

test('the last night of december is already january in Amsterdam', () => {
	assert.deepEqual(monthOf('2026-12-31T23:30:00Z'), { year: '2027', month: '1' });
	assert.deepEqual(monthOf('2026-06-30T22:30:00Z'), { year: '2026', month: '7' });
});

test('LinkedIn is told the badge, the issuer, the month and the link, and no more', () => {
	const query = new URL(linkedIn(card, url)).searchParams;
	assert.deepEqual(Object.fromEntries(query), {
		startTask: 'CERTIFICATION_NAME', name: 'Zorg & welzijn', organizationName: 'ROC Lindeveld',
		issueYear: '2026', issueMonth: '1', certUrl: url
	});
});

test('a badge that expires says so on LinkedIn', () => {
	const query = new URL(linkedIn({ ...card, validUntil: '2028-03-01T00:00:00Z' }, url)).searchParams;
	assert.equal(query.get('expirationYear'), '2028');
	assert.equal(query.get('expirationMonth'), '3');
});

test('a letter keeps its lines and its signs', () => {
	const address = letter('Badges', 'een & twee\nhttps://ransel.example/s/abc');
	assert.equal(address, 'mailto:?subject=Badges&body=een%20%26%20twee%0D%0Ahttps%3A%2F%2Fransel.example%2Fs%2Fabc');
});

test('as text the badges stand one a line above the link', () => {
	assert.equal(plain({ lead: 'Mijn badges:', names: ['Zorg (De Werf)', 'Kassa (De Werf)'], link: url, end: 'Tot vrijdag.' }),
		'Mijn badges:\n- Zorg (De Werf)\n- Kassa (De Werf)\n\nhttps://ransel.example/s/abc\nTot vrijdag.');
});

test('what was taken back or ran out is told to nobody, and the others keep their places', () => {
	const cards = ['REVOKED', 'VALID', 'EXPIRED', 'INDETERMINATE', 'SUSPENDED', 'NOT_RECIPIENT'].map((outcome) => ({ outcome }));
	assert.deepEqual(presentable(cards).map(({ card, place }) => [place, card.outcome]), [[2, 'VALID'], [4, 'INDETERMINATE']]);
});
