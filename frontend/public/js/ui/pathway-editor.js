/** The form in which staff write a pathway. What it does to the draft stands in pathway-draft.js. */
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { addLevel, addPart, criterion, criterionKind, elementId, groupKind, kinds, move, partsOf, regroup } from '../pathway-draft.js';
import { selectField, textArea, textField } from './field.js';
import { icon } from './icons.js';

/** @typedef {import('../pathway-draft.js').Draft} Draft */
/** @typedef {import('../pathway-draft.js').Requirement} Requirement */
/** @typedef {import('../pathway-draft.js').Text} Text */

/**
 * @typedef {object} Editing
 * @property {Draft} draft
 * @property {(action: () => void, focus?: string) => void} change does it, draws again, and gives the focus to the element with that id
 * @property {(place: string) => string|null} wrong the sentence about this very place
 */

/** @param {Editing} editing */
export const pathwayEditor = (editing) => html`
	<section class="panel form-stack" aria-labelledby="what-title">
		<h2 id="what-title">${t('write.what')}</h2>
		${texts(editing, { place: '/title', label: t('write.title'), text: editing.draft.title, max: 200, required: true })}
		${texts(editing, { place: '/description', label: t('write.description'), text: (editing.draft.description ??= {}), max: 2000, long: true })}
	</section>
	<section class="panel" aria-labelledby="levels-title">
		<h2 id="levels-title">${t('write.levels')}</h2>
		<p class="soft">${t('write.levels.hint')}</p>
		${levels(editing)}
	</section>
	<section class="panel" aria-labelledby="asked-title">
		<h2 id="asked-title">${t('write.asked')}</h2>
		<p class="soft">${t('write.asked.hint')}</p>
		${requirement(editing, editing.draft.requirement, '/requirement', null)}
	</section>`;

/**
 * The same text in both languages.
 *
 * @param {Editing} editing
 * @param {{place: string, label: string, text: Text, max: number, long?: boolean, required?: boolean}} field
 */
function texts({ change, wrong }, { place, label, text, max, long, required }) {
	const field = long ? textArea : textField;
	const id = elementId(place);
	return html`
		<div class="pair">
			${field({ id: `${id}-nl`, label: t('write.inDutch', { label }), value: text.nl ?? '', max, required, error: wrong(place), change: (nl) => change(() => (text.nl = nl)) })}
			${field({ id: `${id}-en`, label: t('write.inEnglish', { label }), value: text.en ?? '', max, required: false, change: (en) => change(() => (text.en = en)) })}
		</div>`;
}

/** @param {Editing} editing */
const levels = (editing) => html`
	${(editing.draft.levels ?? []).map((level, at) => html`
		<div class="piece" id=${elementId(`/levels/${at}`)} tabindex="-1">
			${texts(editing, { place: `/levels/${at}`, label: t('write.level', { number: at + 1 }), text: level.title, max: 100, required: true })}
			${tools(editing, editing.draft.levels ?? [], at, `/levels/${at}`, level.title.nl || t('write.level', { number: at + 1 }), 'add-level')}
		</div>`)}
	<div class="actions">
		<button class="button" type="button" id="add-level" @click=${() => editing.change(() => addLevel(editing.draft), `${elementId(`/levels/${editing.draft.levels?.length ?? 0}`)}-nl`)}>${icon('plus')}${t('write.level.add')}</button>
	</div>
	${(editing.draft.levels ?? []).length > 0
		? selectField({ id: elementId('/picture'), label: t('write.picture'), value: editing.draft.picture ?? 'tree', change: (picture) => editing.change(() => (editing.draft.picture = picture)), options: [['tree', t('write.picture.tree')], ['matrix', t('write.picture.matrix')]] })
		: nothing}`;

/**
 * One requirement with all that is in it.
 *
 * @param {Editing} editing
 * @param {Requirement} one
 * @param {string} place
 * @param {unknown} buttons to move it and take it away, or null for the whole
 * @returns {unknown}
 */
function requirement(editing, one, place, buttons) {
	const badge = groupKind(one) === 'badge';
	const sentence = editing.wrong(place);
	return html`
		<fieldset class="piece ${badge ? '' : 'piece--group'}" id=${elementId(place)} tabindex="-1">
			<legend>${t(buttons === null ? 'write.whole' : badge ? 'write.badge' : 'write.group')}</legend>
			${sentence ? html`<p class="form-error">${sentence}</p>` : nothing}
			${buttons === null ? nothing : texts(editing, { place: `${place}/title`, label: t('write.part.title'), text: (one.title ??= {}), max: 200, required: true })}
			${buttons === null
				? nothing
				: html`<details class="details" ?open=${Boolean(one.description?.nl)}>
						<summary>${t('write.part.more')}</summary>
						${texts(editing, { place: `${place}/description`, label: t('write.part.description'), text: (one.description ??= {}), max: 2000, long: true })}
					</details>`}
			${badge ? asked(editing, one, place) : group(editing, one, place)}
			${buttons}
		</fieldset>`;
}

/**
 * @param {Editing} editing
 * @param {Requirement} one
 * @param {string} place
 */
function group(editing, one, place) {
	const { draft, change } = editing;
	const some = groupKind(one) === 'some';
	const inside = `${place}/${some ? 'someOf' : 'allOf'}`;
	const parts = partsOf(one);
	const id = elementId(place);
	/** @param {'badge'|'group'} what */
	const add = (what) => change(() => addPart(draft, one, what), `${elementId(`${inside}/${parts.length}/title`)}-nl`);
	return html`
		<div class="choices choices--row">
			${selectField({ id: `${id}-kind`, label: t('write.kind'), value: some ? 'some' : 'all', change: (kind) => change(() => regroup(one, kind)), options: [['all', t('write.kind.all')], ['some', t('write.kind.some')]] })}
			${some ? textField({ id: `${id}-count`, label: t('write.count', { of: parts.length }), type: 'number', lowest: '1', highest: String(parts.length), value: String(one.count ?? ''), change: (count) => change(() => (one.count = Number(count) || 0)) }) : nothing}
		</div>
		${parts.map((part, at) => requirement(editing, part, `${inside}/${at}`, tools(editing, parts, at, `${inside}/${at}`, part.title?.nl || t('write.part', { number: at + 1 }), `${id}-add`)))}
		<div class="actions">
			<button class="button" type="button" id="${id}-add" @click=${() => add('badge')}>${icon('plus')}${t('write.badge.add')}</button>
			<button class="button" type="button" @click=${() => add('group')}>${icon('plus')}${t('write.group.add')}</button>
		</div>`;
}

/**
 * Which badges will do, at which level, and where they are earned.
 *
 * @param {Editing} editing
 * @param {Requirement} one
 * @param {string} place
 */
function asked(editing, one, place) {
	const { draft, change, wrong } = editing;
	const metBy = (one.metBy ??= []);
	const earn = (one.earn ??= []);
	const id = elementId(place);
	const scale = draft.levels ?? [];
	return html`
		<p class="form-label">${t('write.metBy')}</p>
		${metBy.map((met, at) => html`
			<div class="piece" id=${elementId(`${place}/metBy/${at}`)} tabindex="-1">
				${criterionFields(editing, metBy, at, `${place}/metBy/${at}`)}
				${metBy.length > 1 ? removal(editing, metBy, at, t('write.criterion', { number: at + 1 }), `${id}-add-criterion`) : nothing}
			</div>`)}
		<div class="actions"><button class="button" type="button" id="${id}-add-criterion" @click=${() => change(() => metBy.push(criterion('achievement')), `${elementId(`${place}/metBy/${metBy.length}`)}-kind`)}>${icon('plus')}${t('write.criterion.add')}</button></div>
		${scale.length > 0
			? selectField({ id: `${id}-minimum`, label: t('write.minimum'), value: one.minimumLevel ?? '', change: (level) => change(() => (one.minimumLevel = level)), options: [['', t('write.minimum.any')], ...scale.map((level) => /** @type {[string, string]} */ ([level.id, level.title.nl || level.id]))] })
			: nothing}
		${earn.length > 0 ? html`<p class="form-label">${t('write.earn')}</p>` : nothing}
		${earn.map((way, at) => html`
			<div class="piece" id=${elementId(`${place}/earn/${at}`)} tabindex="-1">
				${texts(editing, { place: `${place}/earn/${at}/title`, label: t('write.earn.title'), text: way.title, max: 200, required: true })}
				<div class="pair">
					${textField({ id: `${elementId(`${place}/earn/${at}`)}-url`, label: t('write.earn.url'), type: 'url', value: way.url ?? '', max: 2000, required: true, error: wrong(`${place}/earn/${at}/url`), change: (url) => change(() => (way.url = url)) })}
					${textField({ id: `${elementId(`${place}/earn/${at}`)}-by`, label: t('write.earn.by'), value: way.by ?? '', max: 200, required: false, change: (by) => change(() => (way.by = by)) })}
				</div>
				${removal(editing, earn, at, way.title.nl || t('write.earn'), `${id}-add-earn`)}
			</div>`)}
		<div class="actions"><button class="button" type="button" id="${id}-add-earn" @click=${() => change(() => earn.push({ title: { nl: '' }, url: '' }), `${elementId(`${place}/earn/${earn.length}/title`)}-nl`)}>${icon('plus')}${t('write.earn.add')}</button></div>`;
}

/**
 * @param {Editing} editing
 * @param {import('../pathway-draft.js').Criterion[]} metBy
 * @param {number} at
 * @param {string} place
 */
function criterionFields({ change, wrong }, metBy, at, place) {
	const met = /** @type {Record<string, string|undefined>} */ (metBy[at]);
	const kind = criterionKind(metBy[at]);
	const id = elementId(place);
	return html`
		<div class="choices choices--row">
			${selectField({ id: `${id}-kind`, label: t('write.criterion.kind'), value: kind, change: (next) => change(() => (metBy[at] = criterion(next))), options: Object.keys(kinds).map((one) => /** @type {[string, string]} */ ([one, t(`write.criterion.${one}`)])) })}
			${kinds[kind].map((member) => textField({ id: `${id}-${member}`, label: t(`write.member.${member}`), value: met[member] ?? '', max: 2000, required: true, list: member === 'achievement' ? 'known-achievements' : undefined, error: wrong(place), change: (value) => change(() => (met[member] = value)) }))}
		</div>`;
}

/**
 * Moves a piece up and down, and takes it away. The button keeps the focus, so that it can be pressed again.
 *
 * @param {Editing} editing
 * @param {any[]} list
 * @param {number} at
 * @param {string} place
 * @param {string} name
 * @param {string} after what gets the focus when it has gone
 */
function tools(editing, list, at, place, name, after) {
	const start = place.slice(0, place.lastIndexOf('/'));
	/** @param {'up'|'down'} way @param {number} to */
	const mover = (way, to) => html`
		<button class="icon-button" type="button" id="${elementId(place)}-${way}" aria-disabled=${to < 0 || to >= list.length ? 'true' : nothing}
			@click=${() => to >= 0 && to < list.length && editing.change(() => move(list, at, to), `${elementId(`${start}/${to}`)}-${way}`)}>
			${icon(way)}<span class="visually-hidden">${t(`write.${way}`, { name })}</span>
		</button>`;
	return html`<div class="piece-tools">${mover('up', at - 1)}${mover('down', at + 1)}${removal(editing, list, at, name, after)}</div>`;
}

/**
 * @param {Editing} editing
 * @param {any[]} list
 * @param {number} at
 * @param {string} name
 * @param {string} after
 */
const removal = ({ change }, list, at, name, after) => html`
	<button class="icon-button" type="button" @click=${() => change(() => list.splice(at, 1), after)}>${icon('bin')}<span class="visually-hidden">${t('write.take', { name })}</span></button>`;
