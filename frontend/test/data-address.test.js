import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpack } from '../public/js/data-address.js';

test('both ways of writing bytes are read', async () => {
	const png = unpack('data:image/png;base64,iVBORw0KGgo=');
	assert.equal(png?.type, 'image/png');
	assert.deepEqual([...new Uint8Array((await png?.arrayBuffer()) ?? new ArrayBuffer(0))].slice(0, 4), [0x89, 0x50, 0x4e, 0x47]);
	assert.equal(await unpack('data:image/svg+xml;charset=utf-8,%3Csvg/%3E')?.text(), '<svg/>');
	assert.equal(await unpack('data:image/svg+xml;charset=utf-8;base64,PHN2Zy8+')?.text(), '<svg/>');
});

test('what is no picture or is broken gives nothing', () => {
	for (const address of ['https://badges.example/1.png', 'data:text/html,x', 'data:image/png;base64,@@@', 'data:image/svg+xml,%E0%A4%A', '']) {
		assert.equal(unpack(address), null, address);
	}
});
