import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addLevel, addPart, around, blank, cleaned, criterionKind, elementId, fromFile, move, partsOf, regroup } from '../public/js/pathway-draft.js';

test('a new part gets an id that nothing else has', () => {
	const draft = blank();
	addPart(draft, draft.requirement, 'badge');
	addPart(draft, draft.requirement, 'group');
	addPart(draft, partsOf(draft.requirement)[1], 'badge');
	const ids = [...partsOf(draft.requirement).map((part) => part.id), partsOf(partsOf(draft.requirement)[1])[0].id];
	assert.deepEqual(ids, ['badge-1', 'groep-1', 'badge-2']);
});

test('a group keeps its parts when it becomes a choice, and back', () => {
	const draft = blank();
	addPart(draft, draft.requirement, 'badge');
	addPart(draft, draft.requirement, 'badge');
	regroup(draft.requirement, 'some');
	assert.equal(draft.requirement.count, 1);
	assert.equal(partsOf(draft.requirement).length, 2);
	regroup(draft.requirement, 'all');
	assert.equal(draft.requirement.count, undefined);
	assert.equal(partsOf(draft.requirement).length, 2);
});

test('what was left empty goes, what must be there stays', () => {
	const draft = {
		title: { nl: ' Winkel ', en: '' },
		description: { nl: '', en: '' },
		levels: [],
		requirement: { id: 'alles', allOf: [{ id: 'a', title: { nl: '' }, minimumLevel: '', metBy: [{ tag: '' }, { url: '' }], earn: [] }] }
	};
	assert.deepEqual(cleaned(draft), {
		title: { nl: 'Winkel' },
		requirement: { id: 'alles', allOf: [{ id: 'a', title: { nl: '' }, metBy: [{ tag: '' }, { url: '' }] }] }
	});
});

test('the kind of a criterion follows from what is in it', () => {
	assert.equal(criterionKind({ framework: 'F', code: 'c' }), 'code');
	assert.equal(criterionKind({ url: '' }), 'url');
	assert.equal(criterionKind({ tag: 'x' }), 'tag');
	assert.equal(criterionKind({ achievement: 'x' }), 'achievement');
});

test('nothing moves over the ends of a list', () => {
	const list = ['a', 'b', 'c'];
	move(list, 0, -1);
	move(list, 2, 3);
	assert.deepEqual(list, ['a', 'b', 'c']);
	move(list, 0, 2);
	assert.deepEqual(list, ['b', 'c', 'a']);
});

test('levels keep different ids when one in between has gone', () => {
	const draft = blank();
	addLevel(draft);
	addLevel(draft);
	draft.levels.shift();
	addLevel(draft);
	assert.equal(new Set(draft.levels.map((level) => level.id)).size, 2);
});

test('a file that is no pathway is not taken for one', () => {
	assert.equal(fromFile('no json'), null);
	assert.equal(fromFile('[]'), null);
	assert.equal(fromFile('{"title":{"nl":"x"}}'), null);
	assert.equal(fromFile('{"requirement":{"allOf":[{"metBy":[],"earn":[{}]}]}}'), null);
	assert.equal(fromFile('{"levels":[{}],"requirement":{}}'), null);
	assert.equal(fromFile('{"title":"x","requirement":{}}'), null);
	assert.equal(fromFile('{"requirement":{"someOf":[null]}}'), null);
	assert.equal(fromFile('{"requirement":{"id":"a"}}').title.nl, '');
});

test('a place is found by its element, else by what is around it', () => {
	assert.equal(elementId('/requirement/allOf/0'), 'at-requirement-allOf-0');
	assert.deepEqual(around('/requirement/allOf/0'), ['/requirement/allOf/0', '/requirement/allOf', '/requirement', '']);
});
