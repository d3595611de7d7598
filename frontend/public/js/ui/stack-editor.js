/** Changing a stack: its words, its badges and their order. */
import { html, live, nothing, repeat } from '../html.js';
import { t, tn } from '../i18n.js';
import { textArea, textField } from './field.js';
import { icon } from './icons.js';
import { alert } from './parts.js';
import { carry } from './reorder.js';
import { coverPanel, sectionChoice, sectionsPanel } from './stack-layout.js';
import { badgeLine } from './tile.js';

/** @typedef {import('../pages/stack.js').Draft} Draft */
/** @typedef {import('../model.js').Entry} Entry */

/**
 * @typedef {object} Doings
 * @property {(change: Partial<Draft>) => void} touch
 * @property {(event: Event) => void} save
 * @property {() => void} cancel
 * @property {() => void} takeTheirs
 * @property {() => void} keepMine
 * @property {(from: number, to: number) => void} move
 * @property {(at: number, note: string) => void} note
 * @property {(at: number) => void} take
 * @property {(at: number, section: string|null) => void} place
 * @property {() => void} addSection
 * @property {(id: string, name: string) => void} nameSection
 * @property {(from: number, to: number) => void} moveSection
 * @property {(at: number) => void} takeSection
 * @property {(change: Partial<import('../model.js').Cover>) => void} cover
 * @property {() => void} addChosen
 * @property {() => void} edit
 * @property {() => void} remove
 */

/**
 * @param {Draft} draft
 * @param {import('./picker.js').Picker} shelf
 * @param {Doings} doings
 */
export const stackEditor = (draft, shelf, doings) => html`
	<form class="editor" @submit=${doings.save}>
		${draft.conflict ? conflict(doings) : nothing}
		<div class="panel form-stack">
			${textField({
				id: 'name',
				label: t('stack.name'),
				hint: t('stack.name.hint'),
				value: draft.name,
				required: true,
				max: 100,
				error: errorOf(draft, 'name'),
				change: (name) => doings.touch({ name })
			})}
			${textArea({
				id: 'description',
				label: t('stack.description'),
				hint: t('stack.description.hint'),
				value: draft.description,
				required: false,
				max: 2000,
				error: errorOf(draft, 'description'),
				change: (description) => doings.touch({ description })
			})}
		</div>
		${draft.pathwayId ? nothing : sectionsPanel(draft, doings)}
		<section aria-labelledby="entries-title">
			<h2 id="entries-title" tabindex="-1">${t('stack.entries')}</h2>
			${draft.entries.length === 0
				? html`<p class="soft">${t('stack.entries.none')}</p>`
				: html`
						<p class="soft">${t(draft.pathwayId ? 'stack.entries.filled' : 'stack.entries.hint')}</p>
						<ol class="entries entries--edit">
							${repeat(draft.entries, (entry) => entry.credential.id, (entry, at) => editedEntry(entry, at, draft, doings))}
						</ol>`}
		</section>
		${draft.pathwayId ? nothing : shelfPanel(shelf, doings)}
		${coverPanel(draft, doings)}
		${draft.problem ? alert('bad', draft.problem.message) : nothing}
		<div class="save-bar">
			<button class="button button--primary" ?disabled=${draft.busy}>${icon('check')}${t(draft.busy ? 'saving' : 'stack.save')}</button>
			<button class="button" type="button" @click=${doings.cancel}>${t('action.cancel')}</button>
		</div>
	</form>`;

/**
 * @param {import('./picker.js').Picker} shelf
 * @param {Doings} doings
 */
const shelfPanel = (shelf, doings) => html`
	<section class="panel" aria-labelledby="shelf-title">
		<h2 id="shelf-title">${t('stack.shelf')}</h2>
		${shelf.view()}
		${shelf.chosen.size > 0
			? html`<button class="button button--primary" type="button" @click=${doings.addChosen}>${icon('plus')}${tn('stack.add', shelf.chosen.size)}</button>`
			: nothing}
	</section>`;

/**
 * The heading that begins at this entry.
 *
 * @param {Draft} draft
 * @param {number} at
 */
function heading(draft, at) {
	const { section } = draft.entries[at];
	const begins = section !== (draft.entries[at - 1]?.section ?? null);
	const found = begins && draft.sections.find((one) => one.id === section);
	return found ? html`<p class="section-name">${found.name || t('stack.section.unnamed')}</p>` : nothing;
}

/**
 * @param {Entry} entry
 * @param {number} at
 * @param {Draft} draft
 * @param {Doings} doings
 */
const editedEntry = (entry, at, draft, doings) => html`
	<li class="entry">
		${heading(draft, at)}
		<span class="grip" ?hidden=${draft.pathwayId !== null} title=${t('stack.drag')} @pointerdown=${(/** @type {PointerEvent} */ event) => carry(event, doings.move)}>${icon('grip')}</span>
		<div class="entry-body">
			${badgeLine(entry.credential, { link: false })}
			${draft.pathwayId ? nothing : sectionChoice(draft, at, doings)}
			<label class="visually-hidden" for="note-${entry.credential.id}">${t('stack.note', { name: entry.credential.name })}</label>
			<textarea class="input input--note" id="note-${entry.credential.id}" rows="1" maxlength="1000" placeholder=${t('stack.note.placeholder')}
				.value=${live(entry.note ?? '')} @input=${(/** @type {Event} */ event) => doings.note(at, /** @type {HTMLTextAreaElement} */ (event.currentTarget).value)}></textarea>
		</div>
		<div class="entry-tools" ?hidden=${draft.pathwayId !== null}>
			${mover('up', at, at - 1, at === 0, entry, doings)}
			${mover('down', at, at + 1, at === draft.entries.length - 1, entry, doings)}
			<button class="icon-button" type="button" @click=${() => doings.take(at)}>${icon('bin')}<span class="visually-hidden">${t('stack.take', { name: entry.credential.name })}</span></button>
		</div>
	</li>`;

/**
 * The button keeps the focus when its item moves, also at the ends of the list, so that it can be pressed again.
 *
 * @param {'up'|'down'} way
 * @param {number} from
 * @param {number} to
 * @param {boolean} end
 * @param {Entry} entry
 * @param {Doings} doings
 */
const mover = (way, from, to, end, entry, doings) => html`
	<button class="icon-button" type="button" id="${way}-${entry.credential.id}" aria-disabled=${end ? 'true' : nothing}
		@click=${() => {
			doings.move(from, to);
			requestAnimationFrame(() => document.getElementById(`${way}-${entry.credential.id}`)?.focus());
		}}>
		${icon(way)}<span class="visually-hidden">${t(`stack.${way}`, { name: entry.credential.name })}</span>
	</button>`;

/** @param {Doings} doings */
const conflict = (doings) =>
	alert('warn', t('stack.conflict'), html`
		<button class="button" type="button" @click=${doings.takeTheirs}>${t('stack.conflict.theirs')}</button>
		<button class="button" type="button" @click=${doings.keepMine}>${t('stack.conflict.mine')}</button>`);

/**
 * @param {Draft} draft
 * @param {string} field
 */
const errorOf = (draft, field) => draft.problem?.errors.find((error) => error.field === field)?.message ?? null;
