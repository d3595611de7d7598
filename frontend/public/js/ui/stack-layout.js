/** The headings of a stack and its cover, while it is being changed. */
import { html, live, nothing } from '../html.js';
import { t } from '../i18n.js';
import { selectField } from './field.js';
import { icon } from './icons.js';

/** @typedef {import('../pages/stack.js').Draft} Draft */
/** @typedef {import('./stack-editor.js').Doings} Doings */

const hues = [1, 2, 3, 4, 5, 6];

/**
 * @param {Draft} draft
 * @param {Doings} doings
 */
export const sectionsPanel = (draft, doings) => html`
	<section class="panel form-stack" aria-labelledby="sections-title">
		<h2 id="sections-title" tabindex="-1">${t('stack.sections')}</h2>
		<p class="soft">${t('stack.sections.hint')}</p>
		${draft.sections.length === 0
			? nothing
			: html`<ol class="section-rows">${draft.sections.map((section, at) => row(section, at, draft.sections.length, doings))}</ol>`}
		<div><button class="button" type="button" @click=${doings.addSection}>${icon('plus')}${t('stack.section.add')}</button></div>
	</section>`;

/**
 * @param {import('../model.js').Section} section
 * @param {number} at
 * @param {number} of
 * @param {Doings} doings
 */
const row = (section, at, of, doings) => html`
	<li class="section-row">
		<label class="visually-hidden" for="section-${section.id}">${t('stack.section.name', { place: at + 1 })}</label>
		<input class="input" id="section-${section.id}" maxlength="100" required .value=${live(section.name)}
			@input=${(/** @type {Event} */ event) => doings.nameSection(section.id, /** @type {HTMLInputElement} */ (event.currentTarget).value)}>
		${mover('up', section, at, at - 1, at === 0, doings)}
		${mover('down', section, at, at + 1, at === of - 1, doings)}
		<button class="icon-button" type="button" @click=${() => doings.takeSection(at)}>${icon('bin')}<span class="visually-hidden">${t('stack.section.take', { section: section.name })}</span></button>
	</li>`;

/**
 * @param {'up'|'down'} way
 * @param {import('../model.js').Section} section
 * @param {number} from
 * @param {number} to
 * @param {boolean} end
 * @param {Doings} doings
 */
const mover = (way, section, from, to, end, doings) => html`
	<button class="icon-button" type="button" id="${way}-section-${to}" aria-disabled=${end ? 'true' : nothing}
		@click=${() => {
			doings.moveSection(from, to);
			requestAnimationFrame(() => document.getElementById(`${way}-section-${way === 'up' ? Math.max(to, 0) - 1 : to + 1}`)?.focus());
		}}>
		${icon(way)}<span class="visually-hidden">${t(`stack.${way}`, { name: section.name })}</span>
	</button>`;

/**
 * Which heading a badge stands under; nothing to choose while there are none.
 *
 * @param {Draft} draft
 * @param {number} at
 * @param {Doings} doings
 */
export function sectionChoice(draft, at, doings) {
	const { credential, section } = draft.entries[at];
	return draft.sections.length === 0
		? nothing
		: html`
				<label class="visually-hidden" for="under-${credential.id}">${t('stack.section.under', { name: credential.name })}</label>
				<select class="input" id="under-${credential.id}" @change=${(/** @type {Event} */ event) => {
					doings.place(at, /** @type {HTMLSelectElement} */ (event.currentTarget).value || null);
					requestAnimationFrame(() => document.getElementById(`under-${credential.id}`)?.focus());
				}}>
					<option value="" ?selected=${!section}>${t('stack.section.none')}</option>
					${draft.sections.map((one) => html`<option value=${one.id} ?selected=${one.id === section}>${one.name || t('stack.section.unnamed')}</option>`)}
				</select>`;
}

/**
 * @param {Draft} draft
 * @param {Doings} doings
 */
export const coverPanel = (draft, doings) => html`
	<section class="panel form-stack" aria-labelledby="cover-title">
		<h2 id="cover-title">${t('stack.cover')}</h2>
		${selectField({
			id: 'cover-badge',
			label: t('stack.cover.badge'),
			value: draft.cover.credentialId ?? '',
			options: [
				['', t('stack.cover.first')],
				...draft.entries
					.filter((entry) => entry.credential.hasImage)
					.map((entry) => /** @type {[string, string]} */ ([entry.credential.id, entry.credential.name]))
			],
			change: (id) => doings.cover({ credentialId: id || null })
		})}
		<fieldset class="hues">
			<legend class="form-label">${t('stack.cover.hue')}</legend>
			${[null, ...hues].map((hue) => html`
				<label class="hue ${hue ? `hue-${hue}` : ''}">
					<input type="radio" name="hue" value=${hue ?? ''} .checked=${live(draft.cover.hue === hue)} @change=${() => doings.cover({ hue })}>
					<span>${hue ? t(`stack.hue.${hue}`) : t('stack.hue.none')}</span>
				</label>`)}
		</fieldset>
	</section>`;
