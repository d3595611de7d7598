import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, match, menu, routes } from '../public/js/routes.js';

test('every route finds its own page', () => {
	for (const route of routes) {
		assert.equal(match(route.path.replace(':id', 'x')).page, route.page);
	}
});

test('the form for a new share is not taken for a share called new', () => {
	assert.equal(match('/shares/new').page, 'newShare');
	assert.deepEqual(match('/shares/abc'), { page: 'share', open: false, leaving: false, params: { id: 'abc' } });
});

test('a slash at the end changes nothing, a part too many does', () => {
	assert.equal(match('/stacks/').page, 'stacks');
	assert.equal(match('/stacks/1/2').page, 'notFound');
	assert.equal(match('/elsewhere').page, 'notFound');
});

test('parts are decoded, and a broken one is left as it is', () => {
	assert.equal(match('/credentials/a%2Fb').params.id, 'a/b');
	assert.equal(match('/credentials/%E0%A4%A').params.id, '%E0%A4%A');
});

test('only the start, the check, the terms and an unknown address are open to everybody', () => {
	const open = ['/', '/verify', '/verify/batch', '/terms', '/privacy', '/elsewhere'];
	const closed = routes.map((route) => route.path).filter((path) => !open.includes(path));
	assert.ok(open.every((path) => match(path).open));
	assert.ok(closed.every((path) => !match(path.replace(':id', 'x')).open));
});

test('whoever does not agree to the terms gets no further than leaving', () => {
	assert.deepEqual(routes.filter((route) => match(route.path.replace(':id', 'x')).leaving).map((route) => route.path), ['/account/erase']);
});

test('the menu lights up on each of its pages', () => {
	const known = new Set(routes.map((route) => route.page));
	assert.ok(menu.every((item) => item.pages.every((page) => known.has(page))));
});

test('an address leaves out what is empty and escapes the rest', () => {
	assert.equal(address('/backpack', { q: 'a&b', sort: '', show: null }), '/backpack?q=a%26b');
	assert.equal(address('/backpack'), '/backpack');
});
