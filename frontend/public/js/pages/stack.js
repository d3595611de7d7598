/** One stack: to look at, and to change. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { youngEnough } from '../expiry.js';
import { html } from '../html.js';
import { number } from '../format.js';
import { t, tn } from '../i18n.js';
import { asProblem, listing, resource } from '../resource.js';
import { rename } from '../router.js';
import { confirm } from '../ui/confirm.js';
import { pageHeader, refused, skeletons } from '../ui/parts.js';
import { picker } from '../ui/picker.js';
import { moved } from '../ui/reorder.js';
import { ordered, sectionAt } from '../ui/sections.js';
import { stackEditor } from '../ui/stack-editor.js';
import { openLinks, stackView } from '../ui/stack-view.js';
import { notFound } from './not-found.js';

/** @typedef {import('../model.js').Stack} Stack */
/** @typedef {import('../model.js').Entry} Entry */

/**
 * What is being changed and not yet saved.
 *
 * @typedef {{name: string, description: string, version: number, sections: import('../model.js').Section[], entries: Entry[], cover: import('../model.js').Cover, pathwayId: string|null, touched: boolean, conflict: boolean, problem: import('../api.js').Problem|null, busy: boolean}} Draft
 */

/** @type {import('../page.js').PageMaker} */
export function stackPage({ params, query, update, go, say, attempt }) {
	const path = `/api/stacks/${encodeURIComponent(params.id)}`;
	/** @type {Draft|null} */
	let draft = null;
	/** @type {import('../resource.js').Resource<Stack>} */
	const stack = resource(update, () => api.get(path));
	/** How far the pathway is that it follows; the stack shows without it as well. */
	/** @type {import('../resource.js').Resource<import('../model.js').Pathway>} */
	const pathway = resource(update, () => api.get(`/api/pathways/${encodeURIComponent(stack.value?.pathwayId ?? '')}`));
	/** Who changes a stack must know who is looking. */
	/** @type {import('../resource.js').Listing<import('../model.js').Share>} */
	const shares = listing(update, (cursor) => api.get('/api/shares', { query: { cursor } }));
	const loadShares = () => shares.loadWhile((last) => youngEnough(last.createdAt, Date.now()));
	const shelf = picker(update, { id: 'shelf', hide: () => new Set(draft?.entries.map((entry) => entry.credential.id)) });

	async function load() {
		await stack.load();
		if (stack.value && !draft && query.has('edit')) {
			edit();
		}
		noticeConflict();
		await Promise.all([loadShares(), stack.value?.pathwayId ? pathway.load() : null]);
	}

	function noticeConflict() {
		if (draft && stack.value && stack.value.version !== draft.version) {
			draft.conflict = true;
			update();
		}
	}

	function edit() {
		draft = stack.value && asDraft(stack.value);
		rename(`${location.pathname}?edit=1`);
		void shelf.load();
		update();
		document.querySelector('h1')?.focus();
	}

	function close() {
		draft = null;
		query.delete('edit');
		rename(location.pathname);
		update();
		document.querySelector('h1')?.focus();
	}

	/** @param {Partial<Draft>} change */
	function touch(change) {
		if (draft) {
			Object.assign(draft, change, { touched: true });
			update();
		}
	}

	/** @param {number} version the version that is replaced */
	async function save(version) {
		const mine = draft;
		if (!mine) {
			return;
		}
		Object.assign(mine, { busy: true, problem: null });
		update();
		try {
			stack.set(await api.put(path, request(mine, version)));
			close();
			say(t('stack.saved'));
		}
		catch (error) {
			const problem = asProblem(error);
			Object.assign(mine, problem.code === 'stack.changed' ? { conflict: true } : { problem });
		}
		mine.busy = false;
		update();
	}

	const doings = {
		edit,
		touch,
		save(/** @type {Event} */ event) {
			event.preventDefault();
			void attempt(() => save(draft?.version ?? 0));
		},
		async cancel() {
			const leave = !draft?.touched || (await confirm({ title: t('unsaved.title'), text: t('unsaved.text'), yes: t('unsaved.leave'), no: t('unsaved.stay'), danger: true }));
			if (leave) {
				close();
			}
		},
		async takeTheirs() {
			await stack.load();
			draft = stack.value && asDraft(stack.value);
			say(t('stack.conflict.theirs.done'));
		},
		async keepMine() {
			await stack.load();
			await attempt(() => save(stack.value?.version ?? 0));
		},
		move(/** @type {number} */ from, /** @type {number} */ to) {
			if (draft && to >= 0 && to < draft.entries.length) {
				const name = draft.entries[from].credential.name;
				const entries = moved(draft.entries, from, to);
				entries[to] = { ...entries[to], section: sectionAt(entries, to) };
				touch({ entries: ordered(draft.sections, entries) });
				announce(t('stack.moved', { name, place: number(to + 1), of: number(draft.entries.length) }));
			}
		},
		/** @param {number} at @param {string|null} section */
		place(at, section) {
			if (draft) {
				const { name } = draft.entries[at].credential;
				const entry = { ...draft.entries[at], section };
				touch({ entries: ordered(draft.sections, [...draft.entries.filter((_, other) => other !== at), entry]) });
				const heading = draft.sections.find((one) => one.id === section)?.name || t('stack.section.none');
				announce(t('stack.section.moved', { name, section: heading }));
			}
		},
		addSection() {
			const id = `s${Date.now().toString(36)}`;
			touch({ sections: [...(draft?.sections ?? []), { id, name: '' }] });
			requestAnimationFrame(() => document.getElementById(`section-${id}`)?.focus());
		},
		nameSection(/** @type {string} */ id, /** @type {string} */ name) {
			touch({ sections: draft?.sections.map((section) => (section.id === id ? { id, name } : section)) });
		},
		moveSection(/** @type {number} */ from, /** @type {number} */ to) {
			if (draft && to >= 0 && to < draft.sections.length) {
				const sections = moved(draft.sections, from, to);
				touch({ sections, entries: ordered(sections, draft.entries) });
				announce(t('stack.moved', { name: sections[to].name, place: number(to + 1), of: number(sections.length) }));
			}
		},
		takeSection(/** @type {number} */ at) {
			if (draft) {
				const gone = draft.sections[at];
				const sections = draft.sections.filter((section) => section !== gone);
				const entries = draft.entries.map((entry) => (entry.section === gone.id ? { ...entry, section: null } : entry));
				touch({ sections, entries: ordered(sections, entries) });
				announce(t('stack.section.removed', { section: gone.name }));
				requestAnimationFrame(() => document.getElementById('sections-title')?.focus());
			}
		},
		cover(/** @type {Partial<import('../model.js').Cover>} */ change) {
			if (draft) {
				touch({ cover: { ...draft.cover, ...change } });
			}
		},
		note(/** @type {number} */ at, /** @type {string} */ text) {
			touch({ entries: draft?.entries.map((entry, index) => (index === at ? { ...entry, note: text } : entry)) });
		},
		take(/** @type {number} */ at) {
			const name = draft?.entries[at].credential.name ?? '';
			touch({ entries: draft?.entries.filter((_, index) => index !== at) });
			announce(t('stack.removed', { name }));
			requestAnimationFrame(() => document.getElementById('entries-title')?.focus());
		},
		addChosen() {
			const cards = [...shelf.chosen.values()];
			shelf.chosen.clear();
			touch({ entries: [...(draft?.entries ?? []), ...cards.map((credential) => ({ credential, note: null, section: draft?.sections.at(-1)?.id ?? null, counts: true }))] });
			announce(tn('stack.added', cards.length));
		},
		async remove() {
			const sure = await confirm({ title: t('stack.delete.title'), text: t('stack.delete.text'), yes: t('stack.delete.yes'), danger: true });
			if (sure && (await attempt(async () => (await api.remove(path), true)))) {
				draft = null;
				await go('/stacks');
				say(t('stack.deleted'));
			}
		}
	};

	return {
		title: () => stack.value?.name ?? t('stack.title'),
		view: () => view(stack, pathway.value, openLinks(params.id, shares.items ?? []), draft, shelf, doings),
		load,
		topics: { stacks: () => void load(), backpack: () => void load(), shares: () => void loadShares() },
		unsaved: () => draft?.touched ?? false
	};
}

/**
 * @param {Stack} stack
 * @returns {Draft}
 */
const asDraft = (stack) => ({
	name: stack.name,
	description: stack.description ?? '',
	version: stack.version,
	sections: stack.sections,
	entries: stack.entries,
	cover: stack.cover,
	pathwayId: stack.pathwayId,
	touched: false,
	conflict: false,
	problem: null,
	busy: false
});

/**
 * @param {Draft} draft
 * @param {number} version
 */
const request = (draft, version) => ({
	name: draft.name.trim(),
	description: draft.description.trim(),
	version,
	sections: draft.sections,
	entries: draft.entries.map((entry) => ({ credentialId: entry.credential.id, note: entry.note || null, section: entry.section })),
	cover: draft.cover
});

/**
 * @param {import('../resource.js').Resource<Stack>} stack
 * @param {import('../model.js').Pathway|null} pathway
 * @param {unknown} shared where it can be seen now
 * @param {Draft|null} draft
 * @param {import('../ui/picker.js').Picker} shelf
 * @param {import('../ui/stack-editor.js').Doings} doings
 */
function view(stack, pathway, shared, draft, shelf, doings) {
	const back = { href: '/stacks', text: t('stacks.title') };
	if (stack.problem?.missing) {
		return notFound();
	}
	if (!stack.value) {
		return html`
			${pageHeader({ title: t('stack.title'), back })}
			${stack.problem ? refused(stack.problem, () => void stack.load()) : skeletons(4, 'line')}`;
	}
	return draft
		? html`${pageHeader({ title: t('stack.edit.title', { name: stack.value.name }), back })}${shared}${stackEditor(draft, shelf, doings)}`
		: stackView(stack.value, pathway, shared, back, doings);
}
