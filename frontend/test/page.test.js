import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../public/', import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, root), 'utf8');
const named = (/** @type {string} */ ending) =>
	readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

test('the document holds no script and no style of its own', () => {
	const page = read('index.html');
	assert.doesNotMatch(page, /<style|style=|<script(?![^>]*src=)|\son\w+=/i);
});

test('every file the document names exists', () => {
	const files = [...read('index.html').matchAll(/(?:href|src)="\/((?:css|js|img|favicon)[^"]*)"/g)].map((found) => found[1]);
	assert.ok(files.length > 5);
	assert.deepEqual(files.filter((name) => !existsSync(new URL(name, root))), []);
});

test('one file names lit-html, and one talks to the service', () => {
	const naming = (/** @type {RegExp} */ what) => named('.js').filter((name) => what.test(read(name)));
	assert.deepEqual(naming(/\/webjars\//), ['js/html.js']);
	assert.deepEqual(naming(/\bfetch\(|XMLHttpRequest\(/), ['js/api.js']);
});

test('nothing is ever shown without escaping, and no template carries a style', () => {
	for (const name of named('.js')) {
		assert.doesNotMatch(read(name), /unsafe(HTML|SVG|Static)|innerHTML|insertAdjacentHTML|document\.write|\sstyle=/, name);
	}
});

test('every colour stands in the tokens', () => {
	for (const name of named('.css').filter((name) => !name.endsWith('tokens.css') && !name.endsWith('share.css'))) {
		assert.doesNotMatch(read(name), /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i, name);
	}
});

test('every token that is used exists', () => {
	const css = named('.css').map(read).join('\n');
	const known = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((found) => found[1]));
	const used = [...css.matchAll(/var\((--[\w-]+)/g)].map((found) => found[1]);
	assert.deepEqual([...new Set(used.filter((name) => !known.has(name)))], []);
});
