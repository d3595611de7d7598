/** Staff of an institution write a pathway, publish it, and take it back. */
import * as api from '../api.js';
import { html, nothing } from '../html.js';
import { moment } from '../format.js';
import { t, tn } from '../i18n.js';
import { around, blank, cleaned, elementId, fromFile } from '../pathway-draft.js';
import { asProblem } from '../resource.js';
import { rename } from '../router.js';
import { confirm } from '../ui/confirm.js';
import { icon } from '../ui/icons.js';
import { alert, pageHeader, refused, skeletons } from '../ui/parts.js';
import { pathwayEditor } from '../ui/pathway-editor.js';
import { notFound } from './not-found.js';

/** @typedef {import('../model.js').StaffPathway} StaffPathway */
/** @typedef {import('../pathway-draft.js').Draft} Draft */

/** @type {import('../page.js').PageMaker} */
export function staffPathwayPage({ params, update, go, say, attempt }) {
	const door = '/api/staff/pathways';
	const state = {
		id: params.id === 'new' ? null : params.id,
		/** @type {StaffPathway|null} */
		stored: null,
		/** @type {Draft|null} */
		draft: params.id === 'new' ? blank() : null,
		/** @type {import('../api.js').Problem|null} */
		problem: null,
		busy: false,
		conflict: false,
		/** @type {import('../model.js').DeliveredAchievement[]} */
		known: []
	};
	let saved = JSON.stringify(cleaned(state.draft));

	/** @param {StaffPathway} stored */
	function take(stored) {
		state.stored = stored;
		state.id = stored.id;
		state.draft = structuredClone(stored.pathway);
		state.conflict = false;
		saved = JSON.stringify(cleaned(state.draft));
	}

	const unsaved = () => state.draft !== null && JSON.stringify(cleaned(state.draft)) !== saved;

	/** @param {() => Promise<StaffPathway>} action */
	async function change(action) {
		state.busy = true;
		state.problem = null;
		update();
		try {
			take(await action());
		}
		catch (error) {
			state.problem = asProblem(error);
			state.conflict = state.problem.code === 'pathway.changed';
		}
		state.busy = false;
		update();
		return state.problem === null;
	}

	/** @param {string} what */
	const act = (what) => change(() => api.post(`${door}/${state.id}/${what}`, { revision: state.stored?.revision }));

	async function save() {
		const fresh = state.id === null;
		const body = { revision: state.stored?.revision ?? 0, pathway: cleaned(state.draft) };
		const done = await change(() => (fresh ? api.post(door, body) : api.put(`${door}/${state.id}`, body)));
		if (done && fresh) {
			rename(`/staff/pathways/${state.id}`);
		}
		return done;
	}

	const doings = {
		async save(/** @type {Event} */ event) {
			event.preventDefault();
			if (await save()) {
				say(t('write.saved'));
			}
		},
		async publish() {
			if (((!unsaved() && state.stored) || (await save())) && state.stored) {
				if (state.stored.findings.length > 0) {
					requestAnimationFrame(() => document.getElementById('findings')?.focus());
				}
				else if (await act('publish')) {
					say(t('write.published'));
				}
			}
		},
		async withdraw() {
			const sure = await confirm({ title: t('write.withdraw.title'), text: t('write.withdraw.text'), yes: t('write.withdraw'), danger: true });
			if (sure && (await act('withdraw'))) {
				say(t('write.withdrawn'));
			}
		},
		async remove() {
			const sure = await confirm({ title: t('write.remove.title'), text: t('write.remove.text'), yes: t('write.remove'), danger: true });
			const path = `${door}/${state.id}?revision=${state.stored?.revision}`;
			if (sure && (await attempt(async () => (await api.remove(path), true)))) {
				saved = JSON.stringify(cleaned(state.draft));
				await go('/staff');
				say(t('write.removed'));
			}
		},
		async bring(/** @type {Event} */ event) {
			const input = /** @type {HTMLInputElement} */ (event.currentTarget);
			const text = await input.files?.[0]?.text();
			input.value = '';
			const draft = text === undefined ? null : fromFile(text);
			if (text !== undefined && !draft) {
				say(t('write.import.wrong'));
			}
			else if (draft) {
				state.draft = draft;
				say(t('write.import.done'));
			}
			update();
		}
	};

	async function load() {
		if (state.id !== null) {
			try {
				take(await api.get(`${door}/${encodeURIComponent(state.id)}`));
				state.problem = null;
			}
			catch (error) {
				state.problem = asProblem(error);
			}
		}
		update();
		state.known = await api.get('/api/staff/achievements').catch(() => []);
		update();
	}

	/** @type {import('../ui/pathway-editor.js').Editing['change']} */
	const edit = (action, focus) => {
		action();
		update();
		if (focus) {
			requestAnimationFrame(() => document.getElementById(focus)?.focus());
		}
	};

	const name = () => state.draft?.title.nl || t('write.new');

	return {
		title: name,
		view: () => (state.problem?.missing ? notFound() : view(state, name(), { ...doings, edit, load, unsaved })),
		load,
		unsaved
	};
}

/**
 * @param {{id: string|null, stored: StaffPathway|null, draft: Draft|null, problem: import('../api.js').Problem|null, busy: boolean, conflict: boolean, known: import('../model.js').DeliveredAchievement[]}} state
 * @param {string} name
 * @param {{save: (event: Event) => void, publish: () => void, withdraw: () => void, remove: () => void, bring: (event: Event) => void, edit: import('../ui/pathway-editor.js').Editing['change'], load: () => void, unsaved: () => boolean}} doings
 */
function view({ stored, draft, problem, busy, conflict, known }, name, doings) {
	const back = { href: '/staff', text: t('staff.title') };
	if (!draft) {
		return html`${pageHeader({ title: t('write.new'), back })}${problem ? refused(problem, doings.load) : skeletons(4, 'line')}`;
	}
	const findings = stored && !doings.unsaved() ? stored.findings : [];
	/** @param {string} place */
	const wrong = (place) => findings.find((finding) => finding.place === place)?.message ?? null;
	return html`
		${pageHeader({ title: name, lead: html`${stateOf(stored)}`, back })}
		<form class="editor" novalidate @submit=${doings.save}>
			${conflict ? alert('warn', problem?.message, html`<button class="button" type="button" @click=${doings.load}>${t('write.again')}</button>`) : problem ? alert('bad', problem.message) : nothing}
			${findings.length > 0 ? summary(findings) : nothing}
			${pathwayEditor({ draft, change: doings.edit, wrong })}
			<datalist id="known-achievements">${known.filter((one) => one.id).map((one) => html`<option value=${one.id}>${one.name}</option>`)}</datalist>
			<section class="panel" aria-labelledby="file-title">
				<h2 id="file-title">${t('write.file')}</h2>
				<p class="form-hint" id="import-hint">${t('write.import.hint')}</p>
				<p><label class="button">${icon('upload')}${t('write.import')}<input class="visually-hidden" type="file" accept=".json,application/json" aria-describedby="import-hint" @change=${doings.bring}></label></p>
				${stored ? html`<p><a class="button" download href="/api/staff/pathways/${stored.id}/file">${icon('download')}${t('write.export')}</a></p>` : nothing}
			</section>
			<div class="save-bar">
				<button class="button button--primary" ?disabled=${busy}>${icon('check')}${t(busy ? 'saving' : 'write.save')}</button>
				<button class="button" type="button" ?disabled=${busy} @click=${doings.publish}>${t('write.publish')}</button>
				${stored?.state === 'PUBLISHED' ? html`<button class="button button--danger-text" type="button" ?disabled=${busy} @click=${doings.withdraw}>${t('write.withdraw')}</button>` : nothing}
				${stored?.state === 'DRAFT' ? html`<button class="button button--danger-text" type="button" ?disabled=${busy} @click=${doings.remove}>${icon('bin')}${t('write.remove')}</button>` : nothing}
			</div>
		</form>`;
}

/** @param {StaffPathway|null} stored */
const stateOf = (stored) =>
	stored
		? [t(`write.state.${stored.state}`), stored.version && t('write.version', { version: stored.version, date: moment(stored.publishedAt ?? '') }), stored.version && stored.unpublished && t('write.unpublished')].filter(Boolean).join(' ')
		: t('write.lead');

/** @param {import('../model.js').PathwayFinding[]} findings */
const summary = (findings) => html`
	<section class="alert alert--warn" id="findings" tabindex="-1" aria-labelledby="findings-title">
		${icon('warning')}
		<div>
			<h2 class="heading-m" id="findings-title">${tn('write.findings', findings.length)}</h2>
			<ul>${findings.map((finding) => html`<li><a href="#${elementId(finding.place)}" @click=${(/** @type {Event} */ event) => show(event, finding.place)}>${finding.message}</a></li>`)}</ul>
		</div>
	</section>`;

/**
 * Leads to the field that a finding is about, or to what it stands in.
 *
 * @param {Event} event
 * @param {string} place
 */
function show(event, place) {
	event.preventDefault();
	const found = around(place)
		.flatMap((one) => [document.getElementById(`${elementId(one)}-nl`), document.getElementById(elementId(one))])
		.find(Boolean);
	found?.scrollIntoView({ block: 'center' });
	found?.focus({ preventScroll: true });
}
