import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, bytes, chapters, date, initials, languageName, number, stable, tidy, webAddress, weights } from '../public/js/format.js';
import { useLanguage } from '../public/js/i18n.js';

const nothing = { ects: null, sbu: null, hours: null, eqf: null, programmes: [], language: null, participation: null, assessment: null, supervision: null, identityChecked: null };

test('dates and numbers are written as the reader writes them', () => {
	useLanguage('nl');
	assert.equal(date('2026-03-12T12:00:00Z'), '12 maart 2026');
	assert.equal(number(1234.5), '1.234,5');
	assert.equal(languageName('nl'), 'Nederlands');
	useLanguage('en');
	assert.equal(date('2026-03-12T12:00:00Z'), '12 March 2026');
	assert.equal(number(1234.5), '1,234.5');
	useLanguage('nl');
});

test('sizes are told in the unit that fits', () => {
	assert.equal(bytes(800), '800 bytes');
	assert.equal(bytes(48_213), '47 kB');
	assert.equal(bytes(1.5 * 1024 * 1024), '1,5 MB');
});

test('weights keep their order and never mix', () => {
	assert.deepEqual(weights({ ...nothing, eqf: '4+', ects: 2.5, sbu: 80, hours: 1 }), ['2,5 ECTS', '80 SBU', '1 uur', 'EQF 4+']);
	assert.deepEqual(weights(null), []);
	assert.deepEqual(weights({ ...nothing, sbu: 0 }), ['0 SBU']);
});

test('initials pass over small words, unless there is nothing else', () => {
	assert.equal(initials('Sanne de Vries'), 'SV');
	assert.equal(initials('Samenwerken, niveau expert'), 'SN');
	assert.equal(initials('van de'), 'VD');
	assert.equal(initials('🎓'), '?');
	assert.equal(initials(null), '?');
	assert.equal(initials('élan'), 'É');
});

test('the same name always gets the same colour', () => {
	assert.equal(stable('BHV', 6), stable('BHV', 6));
	assert.ok(stable('x'.repeat(5000), 6) < 6);
	assert.equal(stable(null, 6), stable('', 6));
});

test('an issuer’s text becomes paragraphs and lists, and its markup is taken away', () => {
	assert.deepEqual(blocks('# Kop\n\nEen **vet** woord\nen meer.\n\n- een\n- twee\n1. drie'), [
		{ list: false, lines: ['Kop'] },
		{ list: false, lines: ['Een vet woord', 'en meer.'] },
		{ list: true, lines: ['een', 'twee', 'drie'] }
	]);
	assert.deepEqual(blocks(null), []);
	assert.deepEqual(blocks('<b>x</b>'), [{ list: false, lines: ['<b>x</b>'] }]);
	assert.deepEqual(blocks('[hier](https://a.example/x)'), [{ list: false, lines: ['hier (https://a.example/x)'] }]);
	assert.deepEqual(blocks('[hier](javascript:alert(1))'), [{ list: false, lines: ['[hier](javascript:alert(1))'] }]);
});

test('only a web address becomes a link', () => {
	assert.equal(webAddress('https://school.example/a'), 'https://school.example/a');
	for (const trap of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//school.example', 'school.example', '', null]) {
		assert.equal(webAddress(trap), null, String(trap));
	}
});

test('fixed terms fold to one spelling', () => {
	assert.equal(tidy(' Onsite or  blended '), 'onsite-or-blended');
	assert.equal(tidy(null), '');
});

test('a text is cut at its headings, and what stands before the first has none', () => {
	assert.deepEqual(chapters('Dit is kort.\n\n## Wat **jij** doet ##\n- delen\n### Stoppen\n'), [
		{ heading: null, body: 'Dit is kort.' },
		{ heading: 'Wat jij doet', body: '- delen' },
		{ heading: 'Stoppen', body: '' }
	]);
	assert.deepEqual(chapters(null), []);
	assert.equal(chapters('#geen kop')[0].heading, null);
});
