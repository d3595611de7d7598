import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../public/js/api.js';
import { listing, resource } from '../public/js/resource.js';

const nothing = () => {};

test('an answer that comes late does not overwrite a newer one', async () => {
	/** @type {((value: string) => void)[]} */
	const answers = [];
	const self = resource(nothing, () => new Promise((resolve) => answers.push(resolve)));
	const first = self.load();
	const second = self.load();
	answers[1]('new');
	await second;
	answers[0]('old');
	await first;
	assert.equal(self.value, 'new');
});

test('what is shown stays while the service cannot be reached, and goes when it no longer exists', async () => {
	let problem = new Problem(0, 'offline', '');
	let fails = false;
	const self = resource(nothing, async () => {
		if (fails) {
			throw problem;
		}
		return 'here';
	});
	await self.load();
	fails = true;
	await self.load();
	assert.equal(self.value, 'here');
	problem = new Problem(404, 'gone', '');
	await self.load();
	assert.equal(self.value, null);
	assert.ok(self.problem?.missing);
});

test('an error that is no refusal is not swallowed', async () => {
	const self = resource(nothing, async () => {
		throw new TypeError('a mistake of ours');
	});
	await assert.rejects(self.load(), TypeError);
});

/** @param {number} size */
const shelf = (size) => {
	const all = Array.from({ length: size }, (_, at) => at);
	return async (/** @type {string|null} */ cursor) => {
		const from = Number(cursor ?? 0);
		return { items: all.slice(from, from + 10), next: from + 10 < size ? String(from + 10) : null };
	};
};

test('a list goes on by itself as long as its last item says so, and never shrinks', async () => {
	const list = listing(nothing, shelf(45));
	await list.loadWhile((last) => last < 15);
	assert.equal(list.items?.length, 20);
	assert.ok(list.more);
	await list.loadMore();
	await list.loadWhile((last) => last < 5);
	assert.equal(list.items?.length, 30);
	await list.loadWhile(() => true);
	assert.deepEqual([list.items?.length, list.more], [45, false]);
});

test('a list grows page by page until its end', async () => {
	const list = listing(nothing, shelf(25));
	await list.load();
	assert.equal(list.items?.length, 10);
	await list.loadMore();
	await list.loadMore();
	assert.deepEqual([list.items?.length, list.more], [25, false]);
});

test('asking again brings back as many as were shown', async () => {
	const list = listing(nothing, shelf(45));
	await list.load();
	await list.loadMore();
	await list.load();
	assert.deepEqual([list.items?.length, list.more], [20, true]);
});

test('a list that fails keeps what it had', async () => {
	let fails = false;
	const ask = shelf(5);
	const list = listing(nothing, async (cursor) => {
		if (fails) {
			throw new Problem(500, 'server', 'x');
		}
		return ask(cursor);
	});
	await list.load();
	fails = true;
	await list.load();
	assert.equal(list.items?.length, 5);
	assert.equal(list.problem?.code, 'server');
	assert.equal(list.busy, false);
});
