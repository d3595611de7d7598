import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../public/js/api.js';
import { queue } from '../public/js/queue.js';
import { fromText, fromUrl, largest } from '../public/js/sources.js';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** @param {string} name */
const source = (name) => ({ ...fromText(name), name });

test('a badge that fails does not disturb the others', async () => {
	const rows = queue(() => {}, async (from) => {
		if (from.name === 'broken') {
			throw new Problem(422, 'format.unreadable', 'not a badge');
		}
		return from.name;
	}, () => {});
	rows.add(['a', 'broken', 'b'].map(source));
	await settled();
	assert.deepEqual(rows.rows.map((row) => [row.source.name, row.state]), [['a', 'done'], ['broken', 'failed'], ['b', 'done']]);
	assert.deepEqual(rows.progress(), { total: 3, ready: 3 });
});

test('at most two are under way at once, and the rest follow', async () => {
	/** @type {(() => void)[]} */
	const waiting = [];
	const rows = queue(() => {}, () => new Promise((resolve) => waiting.push(() => resolve('x'))), () => {});
	rows.add(['a', 'b', 'c', 'd'].map(source));
	assert.equal(waiting.length, 2);
	waiting[0]();
	await settled();
	assert.equal(waiting.length, 3);
	waiting.slice(1).forEach((finish) => finish());
	await settled();
	waiting[3]();
	await settled();
	assert.equal(rows.progress().ready, 4);
});

test('what is too large is not even sent', async () => {
	let asked = 0;
	const rows = queue(() => {}, async () => asked++, () => {});
	rows.add([{ ...source('big'), body: new Blob([new Uint8Array(largest + 1)]) }]);
	await settled();
	assert.equal(asked, 0);
	assert.equal(rows.rows[0].problem?.status, 413);
});

test('another try clears the refusal, and a row can be taken away', async () => {
	let fails = true;
	const rows = queue(() => {}, async () => {
		if (fails) {
			throw new Problem(0, 'offline', '');
		}
		return 'x';
	}, () => {});
	rows.add([source('a')]);
	await settled();
	fails = false;
	rows.again(rows.rows[0]);
	await settled();
	assert.deepEqual([rows.rows[0].state, rows.rows[0].problem], ['done', null]);
	rows.drop(rows.rows[0]);
	assert.equal(rows.rows.length, 0);
});

test('pasted text is sent as it is, a lone web address as an address', async () => {
	assert.equal(await fromText('  eyJhbGciOiJFZERTQSJ9.e30.x \n').body.text(), 'eyJhbGciOiJFZERTQSJ9.e30.x');
	const url = fromText(' https://badges.example/1 ');
	assert.equal(url.kind, 'url');
	assert.deepEqual(JSON.parse(await url.body.text()), { url: 'https://badges.example/1' });
	assert.equal(url.body.type, 'application/json');
	assert.equal(fromText('{"url":"https://badges.example/1"}').body.type, 'text/plain');
	assert.equal(fromUrl('https://badges.example/1').name, 'https://badges.example/1');
});
