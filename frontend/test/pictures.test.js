import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignType } from '../public/js/pictures.js';
import { asSource, leadsOf, shares } from '../public/js/leads.js';

/** @param {string} text */
const start = (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test('pictures of phones are told by their first bytes, and a PNG is left alone', () => {
	assert.equal(foreignType(start('\xff\xd8\xff\xe0........')), 'image/jpeg');
	assert.equal(foreignType(start('\0\0\0\x18ftypheic')), 'image/heic');
	assert.equal(foreignType(start('\0\0\0\x18ftypavif')), 'image/avif');
	assert.equal(foreignType(start('RIFF....WEBP')), 'image/webp');
	assert.equal(foreignType(start('GIF89a......')), 'image/gif');
	assert.equal(foreignType(start('\x89PNG\r\n\x1a\n....')), null);
	assert.equal(foreignType(start('{"a": 1}')), null);
});

test('a link is asked by its address, any other text as it is', async () => {
	assert.equal(leadsOf({ outcome: 'VALID' }), null);
	assert.deepEqual(JSON.parse(await asSource({ kind: 'LINK', value: 'https://a.example/1' }).body.text()), { url: 'https://a.example/1' });
	assert.equal(await asSource({ kind: 'BADGE', value: 'eyJ.e30.x' }).body.text(), 'eyJ.e30.x');
	assert.equal(shares([{ kind: 'SHARE', value: 'https://r.example/s/x' }, { kind: 'OTHER', value: 'x' }]).length, 1);
});
