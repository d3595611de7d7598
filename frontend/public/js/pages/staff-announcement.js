/** Staff of an institution tell how one of its badges is earned, and what comes next. */
import * as api from '../api.js';
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { asProblem } from '../resource.js';
import { rename } from '../router.js';
import { choice, textArea, textField } from '../ui/field.js';
import { confirm } from '../ui/confirm.js';
import { icon } from '../ui/icons.js';
import { alert, pageHeader, refused, skeletons } from '../ui/parts.js';
import { notFound } from './not-found.js';

/** @typedef {import('../model.js').Announcement} Announcement */
/** @typedef {{nl: string, en: string|null}} Text */
/** @typedef {Pick<Announcement, 'achievementId'|'title'|'text'|'link'|'next'|'published'>} Draft */

const door = '/api/staff/announcements';

/** @type {import('../page.js').PageMaker} */
export function staffAnnouncementPage({ params, query, update, go, say, attempt }) {
	const state = {
		id: params.id === 'new' ? null : params.id,
		/** @type {Announcement|null} */
		stored: null,
		/** @type {Draft|null} */
		draft: params.id === 'new' ? { achievementId: query.get('achievement'), title: { nl: query.get('name') ?? '', en: null }, text: { nl: '', en: null }, link: null, next: [], published: true } : null,
		/** @type {import('../api.js').Problem|null} */
		problem: null,
		busy: false
	};
	let saved = JSON.stringify(state.draft);

	/** @param {Announcement} stored */
	function take(stored) {
		const { achievementId, title, text, link, next, published } = structuredClone(stored);
		Object.assign(state, { stored, id: stored.id, problem: null, draft: { achievementId, title, text, link, next, published } });
		saved = JSON.stringify(state.draft);
	}

	async function load() {
		if (state.id !== null) {
			try {
				take(await api.get(`${door}/${encodeURIComponent(state.id)}`));
			}
			catch (error) {
				state.problem = asProblem(error);
			}
			update();
		}
	}

	const doings = {
		async save(/** @type {Event} */ event) {
			event.preventDefault();
			const fresh = state.id === null;
			const body = { ...state.draft, revision: state.stored?.revision ?? 0 };
			state.busy = true;
			update();
			try {
				take(await (fresh ? api.post(door, body) : api.put(`${door}/${state.id}`, body)));
				say(t(state.draft?.published ? 'announce.published' : 'write.saved'));
				if (fresh) {
					rename(`/staff/announcements/${state.id}`);
				}
			}
			catch (error) {
				state.problem = asProblem(error);
				requestAnimationFrame(() => /** @type {HTMLElement|null} */ (document.querySelector('[aria-invalid=true]'))?.focus());
			}
			state.busy = false;
			update();
		},
		async remove() {
			const sure = await confirm({ title: t('announce.remove.title'), text: t('write.remove.text'), yes: t('write.remove'), danger: true });
			const path = `${door}/${state.id}?revision=${state.stored?.revision}`;
			if (sure && (await attempt(async () => (await api.remove(path), true)))) {
				saved = JSON.stringify(state.draft);
				await go('/staff');
				say(t('announce.removed'));
			}
		},
		edit(/** @type {() => void} */ action, /** @type {string} */ focus = '') {
			action();
			update();
			if (focus) {
				requestAnimationFrame(() => document.getElementById(focus)?.focus());
			}
		},
		load
	};

	const name = () => state.draft?.title.nl || t('announce.new');

	return {
		title: name,
		view: () => (state.problem?.missing ? notFound() : view(state, name(), doings)),
		load,
		unsaved: () => JSON.stringify(state.draft) !== saved
	};
}

/**
 * @param {{stored: Announcement|null, draft: Draft|null, problem: import('../api.js').Problem|null, busy: boolean}} state
 * @param {string} name
 * @param {{save: (event: Event) => void, remove: () => void, edit: (action: () => void, focus?: string) => void, load: () => void}} doings
 */
function view({ stored, draft, problem, busy }, name, doings) {
	const back = { href: '/staff', text: t('staff.title') };
	if (!draft) {
		return html`${pageHeader({ title: t('announce.new'), back })}${problem ? refused(problem, doings.load) : skeletons(4, 'line')}`;
	}
	/** @param {string} field */
	const wrong = (field) => problem?.errors.find((error) => error.field === field)?.message ?? null;
	const { edit } = doings;
	return html`
		${pageHeader({ title: name, lead: t('announce.lead'), back })}
		<form class="editor" novalidate @submit=${doings.save}>
			${problem ? alert(problem.code === 'announcement.changed' ? 'warn' : 'bad', problem.message, problem.code === 'announcement.changed' ? html`<button class="button" type="button" @click=${doings.load}>${t('write.again')}</button>` : undefined) : nothing}
			<section class="panel form-stack" aria-labelledby="tell-title">
				<h2 id="tell-title">${t('announce.badge')}</h2>
				<div class="pair">
					${textField({ id: 'title-nl', label: t('write.inDutch', { label: t('announce.title') }), value: draft.title.nl, max: 200, required: true, error: wrong('title.nl'), change: (nl) => edit(() => (draft.title.nl = nl)) })}
					${textField({ id: 'title-en', label: t('write.inEnglish', { label: t('announce.title') }), value: draft.title.en ?? '', max: 200, required: false, change: (en) => edit(() => (draft.title.en = en)) })}
				</div>
				<div class="pair">
					${textArea({ id: 'text-nl', label: t('write.inDutch', { label: t('announce.text') }), rows: 8, value: draft.text.nl, max: 4000, required: true, error: wrong('text.nl'), change: (nl) => edit(() => (draft.text.nl = nl)) })}
					${textArea({ id: 'text-en', label: t('write.inEnglish', { label: t('announce.text') }), rows: 8, value: draft.text.en ?? '', max: 4000, required: false, change: (en) => edit(() => (draft.text.en = en)) })}
				</div>
				<div class="pair">
					${textField({ id: 'link', label: t('announce.link'), type: 'url', value: draft.link ?? '', max: 2000, required: false, error: wrong('link'), change: (link) => edit(() => (draft.link = link)) })}
					${textField({ id: 'achievement', label: t('announce.achievement'), value: draft.achievementId ?? '', max: 2000, required: false, change: (id) => edit(() => (draft.achievementId = id)) })}
				</div>
				<p class="form-hint">${t('announce.achievement.hint')}</p>
			</section>
			<section class="panel" aria-labelledby="next-title">
				<h2 id="next-title">${t('announce.next')}</h2>
				${draft.next.map((step, at) => html`
					<div class="piece">
						<div class="pair">
							${textField({ id: `next-${at}-nl`, label: t('write.inDutch', { label: t('announce.step', { number: at + 1 }) }), value: step.title.nl, max: 200, required: true, error: wrong(`next[${at}].title.nl`), change: (nl) => edit(() => (step.title.nl = nl)) })}
							${textField({ id: `next-${at}-en`, label: t('write.inEnglish', { label: t('announce.step', { number: at + 1 }) }), value: step.title.en ?? '', max: 200, required: false, change: (en) => edit(() => (step.title.en = en)) })}
							${textField({ id: `next-${at}-link`, label: t('announce.step.link', { number: at + 1 }), type: 'url', value: step.link ?? '', max: 2000, required: false, error: wrong(`next[${at}].link`), change: (link) => edit(() => (step.link = link)) })}
						</div>
						<div class="piece-tools"><button class="icon-button" type="button" @click=${() => edit(() => draft.next.splice(at, 1), 'add-next')}>${icon('bin')}<span class="visually-hidden">${t('write.take', { name: t('announce.step', { number: at + 1 }) })}</span></button></div>
					</div>`)}
				<div class="actions"><button class="button" type="button" id="add-next" @click=${() => edit(() => draft.next.push({ title: { nl: '', en: null }, link: null }), `next-${draft.next.length}-nl`)}>${icon('plus')}${t('announce.next.add')}</button></div>
			</section>
			${choice({ type: 'checkbox', name: 'published', value: 'yes', checked: draft.published, label: t('announce.everybody'), hint: t('announce.everybody.hint'), change: (published) => edit(() => (draft.published = published)) })}
			<div class="save-bar">
				<button class="button button--primary" ?disabled=${busy}>${icon('check')}${t(busy ? 'saving' : 'write.save')}</button>
				${stored?.published ? html`<a class="button" href=${stored.path} target="_blank" rel="noopener">${t('announce.look')}${icon('out')}<span class="visually-hidden"> ${t('link.newTab')}</span></a>` : nothing}
				${stored ? html`<button class="button button--danger-text" type="button" ?disabled=${busy} @click=${doings.remove}>${icon('bin')}${t('write.remove')}</button>` : nothing}
			</div>
		</form>`;
}
