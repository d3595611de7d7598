/** One badge, as a certificate, with everything the learner can do with it. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { claims } from '../claims.js';
import { html, nothing } from '../html.js';
import { bytes, date, moment } from '../format.js';
import { t } from '../i18n.js';
import { recall } from '../known.js';
import { resource } from '../resource.js';
import { address } from '../routes.js';
import { cardCertificate } from '../ui/certificate.js';
import { confirm } from '../ui/confirm.js';
import { textArea } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { alert, dataList, refused, skeletons, title } from '../ui/parts.js';
import { particulars } from '../ui/particulars.js';
import { checkList } from '../ui/report.js';
import { stackChooser } from '../ui/stack-chooser.js';
import { spoken, verdictBanner } from '../ui/verdict.js';
import { notFound } from './not-found.js';

/** @typedef {import('../model.js').Detail} Detail */

/** @type {import('../page.js').PageMaker} */
export function credentialPage({ params, update, go, say, attempt }) {
	const path = `/api/credentials/${encodeURIComponent(params.id)}`;
	/** @type {string|null} */
	let note = null;
	let checking = false;
	/** @type {import('../resource.js').Resource<Detail>} */
	const badge = resource(update, () => api.get(path));
	/** @type {import('../resource.js').Resource<import('../model.js').Announced[]>} */
	const announced = resource(update, () => tellersOf(badge.value));
	const stacks = stackChooser({ update, say, attempt, credential: params.id });

	const doings = {
		typeNote(/** @type {string} */ text) {
			note = text;
			update();
		},
		async saveNote(/** @type {Event} */ event) {
			event.preventDefault();
			const saved = await attempt(() => api.patch(path, { note }));
			if (saved) {
				note = null;
				badge.set(saved);
				say(t('credential.note.saved'));
			}
		},
		async check() {
			checking = true;
			update();
			const checked = await attempt(() => api.post(`${path}/check`));
			checking = false;
			if (checked) {
				badge.set(checked);
				announce(spoken(checked.report, checked.ownership));
			}
			update();
		},
		async remove() {
			const sure = await confirm({
				title: t('credential.delete.title'),
				text: t('credential.delete.text'),
				yes: t('credential.delete.yes'),
				danger: true
			});
			if (sure && (await attempt(async () => (await api.remove(path), true)))) {
				note = null;
				await go('/backpack');
				say(t('credential.deleted'));
			}
		}
	};

	return {
		title: () => (badge.value ?? recall(params.id))?.name ?? t('credential.title'),
		view: () => view(badge, { note, checking, stacks, announced: announced.value ?? [], doings, path, card: recall(params.id) }),
		async load() {
			await badge.load();
			await Promise.all([stacks.load(), announced.load()]);
		},
		topics: { backpack: () => void badge.load(), stacks: () => void stacks.load() },
		unsaved: () => note !== null && note !== (badge.value?.note ?? '')
	};
}

/**
 * @typedef {object} State
 * @property {string|null} note
 * @property {boolean} checking
 * @property {ReturnType<typeof stackChooser>} stacks
 * @property {import('../model.js').Announced[]} announced
 * @property {{typeNote: (text: string) => void, saveNote: (event: Event) => void, check: () => void, remove: () => void}} doings
 * @property {string} path
 * @property {import('../model.js').Card|null} card what the list knew of it
 */

/**
 * @param {import('../resource.js').Resource<Detail>} badge
 * @param {State} state
 */
function view(badge, state) {
	if (badge.problem?.missing) {
		return notFound();
	}
	if (badge.problem && !badge.value) {
		return html`${backLink()}${title(t('credential.title'))}${refused(badge.problem, () => void badge.load())}`;
	}
	return html`
		${backLink()}
		<div class="columns">
			${badge.value ? sheet(badge.value) : blankSheet(state.card)}
			${badge.value ? side(badge.value, state) : html`<div class="side">${skeletons(3, 'line')}</div>`}
		</div>`;
}

const backLink = () => html`<a class="back-link" href="/backpack">${icon('back')}${t('backpack.title')}</a>`;

/**
 * The sheet while its text is on the way: with the face when the list has shown it, without when not.
 *
 * @param {import('../model.js').Card|null} card
 */
const blankSheet = (card) => html`
	<div class="sheet">
		${card ? cardCertificate(card, title(card.name)) : html`<div class="certificate"><span class="disc disc--xl"></span>${title(t('credential.title'))}</div>`}
		${skeletons(1, 'sheet')}
	</div>`;

/** @param {Detail} badge */
const sheet = (badge) => html`
	<article class="sheet">
		${cardCertificate(badge, title(badge.name))}
		${verdictBanner(badge.report, badge.ownership)}
		${badge.ownership === 'PENDING' ? alert('info', html`${badge.ownershipExplanation} ${t('credential.notShared')}`, html`<a class="button" href="/account/addresses">${t('credential.proveAddress')}</a>`) : nothing}
		<div class="parts">
			${particulars(claims(badge.report))}
			<section class="part">
				<h2>${t('report.title')}</h2>
				${checkList(badge.report)}
			</section>
		</div>
	</article>`;

/**
 * When it was checked, that the last try failed if it did, and when it is checked again by itself.
 *
 * @param {Detail} badge
 */
const lastChecks = (badge) => html`
	<p class="soft">
		${t('credential.checkedAt', { moment: moment(badge.report.verifiedAt) })}
		${badge.failedAt ? html`<br />${t('credential.failedAt', { moment: moment(badge.failedAt) })}` : nothing}
		${badge.nextCheckAt && Date.parse(badge.nextCheckAt) > Date.now() ? html`<br />${t('credential.nextCheckAt', { moment: moment(badge.nextCheckAt) })}` : nothing}
	</p>`;

/**
 * @param {Detail} badge
 * @param {State} state
 */
const side = (badge, state) => html`
	<div class="side">
		<section class="panel" aria-labelledby="do-title">
			<h2 class="visually-hidden" id="do-title">${t('credential.do')}</h2>
			${badge.ownership === 'MINE'
				? html`<a class="button button--primary button--wide" href=${address('/shares/new', { credentials: badge.id })}>${icon('share')}${t('credential.share')}</a>`
				: nothing}
			<button class="button button--wide" type="button" ?disabled=${state.checking} @click=${state.doings.check}>
				${icon('again')}${t(state.checking ? 'credential.checking' : 'credential.check')}
			</button>
			${lastChecks(badge)}
			<a class="button button--wide" href="${state.path}/original" download=${badge.fileName}>${icon('download')}${t('credential.download')}</a>
			<a class="button button--wide" href="${state.path}/receipt" download aria-describedby="receipt-hint">${icon('receipt')}${t('report.receipt')}</a>
			<p class="form-hint" id="receipt-hint">${t('report.receipt.hint')}</p>
		</section>
		<section class="panel">
			<h2>${t('credential.stacks')}</h2>
			${state.stacks.view()}
		</section>
		${state.announced.map(tellings)}
		<section class="panel">
			<h2>${t('credential.note')}</h2>
			<form @submit=${state.doings.saveNote}>
				${textArea({
					id: 'note',
					label: t('credential.note.label'),
					hint: t('credential.note.hint'),
					value: state.note ?? badge.note ?? '',
					max: 2000,
					change: state.doings.typeNote
				})}
				<button class="button" ?disabled=${state.note === null || state.note === (badge.note ?? '')}>${t('action.save')}</button>
			</form>
		</section>
		<section class="panel">
			<h2>${t('credential.file')}</h2>
			${dataList([
				[t('credential.file.name'), badge.fileName],
				[t('credential.file.size'), bytes(badge.size)],
				[t('credential.file.standard'), badge.standard],
				[t('credential.file.kept'), date(badge.keptAt)],
				[t('credential.file.yours'), badge.provenBy && provenBy(badge.provenBy)]
			])}
			<button class="button button--quiet button--danger-text" type="button" @click=${state.doings.remove}>${icon('bin')}${t('credential.delete')}</button>
		</section>
	</div>`;

/** @param {import('../model.js').Identifier} identifier */
const provenBy = ({ value, provenBy, provenAt, confirmedAt }) => html`
	${value}
	<span class="soft">
		· ${t('identifier.provenByOn', { by: provenBy ?? '', date: date(provenAt ?? '') })}${confirmedAt && date(confirmedAt) !== date(provenAt ?? '')
			? html` · ${t('identifier.confirmed', { date: date(confirmedAt) })}`
			: nothing}
	</span>`;

/**
 * What the institution that gave it tells of this badge and of others.
 *
 * @param {Detail|null} badge
 * @returns {Promise<import('../model.js').Announced[]>}
 */
async function tellersOf(badge) {
	const { issuer, achievement } = badge ? claims(badge.report) : { issuer: null, achievement: null };
	return issuer?.id ? api.get('/api/announcements', { query: { issuer: issuer.id, achievement: achievement?.id } }) : [];
}

/** @param {import('../model.js').Announced} told */
const tellings = ({ institution, path, achievements }) => html`
	<section class="panel">
		<h2>${t('credential.institution', { institution })}</h2>
		<ul>
			${achievements.map((one) => html`<li><a href=${one.path}>${t('credential.institution.next', { title: one.title })}</a></li>`)}
			<li><a href=${path}>${t('credential.institution.more')}</a></li>
		</ul>
	</section>`;
