import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { bestLanguage, t, tn, useLanguage } from '../public/js/i18n.js';
import { en } from '../public/js/en.js';
import { nl } from '../public/js/nl.js';

const js = new URL('../public/js/', import.meta.url);
const sources = readdirSync(js, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.js') && !['nl.js', 'en.js'].includes(name))
	.map((name) => readFileSync(new URL(name, js), 'utf8'))
	.join('\n');
const holes = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort();

test('Dutch and English have the same keys', () => {
	assert.deepEqual(Object.keys(en).sort(), Object.keys(nl).sort());
});

test('no text is empty, and both languages fill in the same things', () => {
	for (const [key, text] of Object.entries(nl)) {
		assert.ok(text.trim() && en[key].trim(), key);
		assert.deepEqual(holes(text), holes(en[key]), key);
	}
});

test('every key that the code names has a text', () => {
	const named = [...sources.matchAll(/(?<!\w)t\(\s*'([^']+)'/g)].map((found) => found[1]);
	const counted = [...sources.matchAll(/(?<!\w)tn\(\s*'([^']+)'/g)].flatMap((found) => [`${found[1]}.one`, `${found[1]}.other`]);
	assert.deepEqual([...named, ...counted].filter((key) => !(key in nl)), []);
	assert.ok(named.length > 200);
});

test('every text is used somewhere', () => {
	const families = [...sources.matchAll(/`(\w+(?:\.\w+)*)\.\$\{/g)].map((found) => `${found[1]}.`);
	families.push('participation.', 'assessment.', 'supervision.', 'type.', 'start.forLife.', 'start.real.', 'start.yours.');
	const unused = Object.keys(nl).filter((key) => {
		const base = key.replace(/\.(one|other)$/, '');
		return !sources.includes(`'${key}'`) && !sources.includes(`'${base}'`) && !families.some((family) => key.startsWith(family));
	});
	assert.deepEqual(unused, []);
});

test('every outcome and every kind of trust has a word', () => {
	const outcomes = ['VALID', 'INVALID', 'EXPIRED', 'NOT_YET_VALID', 'REVOKED', 'SUSPENDED', 'NOT_RECIPIENT', 'INDETERMINATE'];
	const trusts = ['REGISTERED', 'DOMAIN_PROVEN', 'SELF_ASSERTED', 'UNPROVEN'];
	assert.ok(outcomes.every((outcome) => `outcome.${outcome}` in nl));
	assert.ok(trusts.every((trust) => `trust.${trust}` in nl));
});

test('the words of the outcomes are those of the service', { skip: !bundle('') }, () => {
	for (const [texts, suffix] of [[nl, ''], [en, '_en']]) {
		const words = [...bundle(suffix).matchAll(/^outcome\.(\w+)\s*=\s*(.+?)\s*$/gm)];
		assert.ok(words.length > 0);
		words.forEach(([, outcome, word]) => assert.equal(texts[`outcome.${outcome}`], word.replaceAll("''", "'"), outcome));
	}
});

test('a key without a text shows itself', () => {
	assert.equal(t('no.such.key'), 'no.such.key');
});

test('values are filled in, and numbers choose their form', () => {
	useLanguage('en');
	assert.equal(tn('stack.count', 1), '1 badge');
	assert.equal(tn('stack.count', 1200), '1,200 badges');
	useLanguage('nl');
	assert.equal(tn('stack.count', 1200), '1.200 badges');
	assert.equal(t('queue.busy', { ready: 2, total: 5 }), '2 van 5 gecontroleerd');
});

test('the first language of the reader that we speak is chosen, and Dutch when there is none', () => {
	assert.equal(bestLanguage(['de-DE', 'en-US', 'nl']), 'en');
	assert.equal(bestLanguage(['fr']), 'nl');
	assert.equal(bestLanguage(['nl-BE', 'en']), 'nl');
});

/** @param {string} suffix */
function bundle(suffix) {
	const file = new URL(`../../src/main/resources/i18n/verify${suffix}.properties`, import.meta.url);
	return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
