/** An institution for the people who work there: what was delivered, and what became of it. */
import * as api from '../api.js';
import { html, nothing, repeat } from '../html.js';
import { date, shortMoment } from '../format.js';
import { t } from '../i18n.js';
import { listing, resource } from '../resource.js';
import { address } from '../routes.js';
import { selectField, textField } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { loadMore, pageHeader, refused, skeletons } from '../ui/parts.js';
import { pilotReport } from '../ui/pilot.js';

/** @typedef {import('../model.js').Delivery} Delivery */
/** @typedef {import('../model.js').DeliveredAchievement} DeliveredAchievement */

const states = ['waiting', 'accepted', 'declined', 'withdrawn', 'undeliverable', 'lapsed', 'refused'];

/** How long somebody may pause between two letters of a reference. */
const pause = 300;

/** @type {import('../page.js').PageMaker} */
export function staffPage({ update }) {
	const wanted = { state: '', reference: '' };
	let typing = 0;

	/** @type {import('../resource.js').Resource<{id: string, name: string}>} */
	const institution = resource(update, () => api.get('/api/staff/institution'));
	/** @type {import('../resource.js').Listing<Delivery>} */
	const deliveries = listing(update, (cursor) => api.get('/api/staff/deliveries', { query: { ...wanted, cursor } }));
	/** @type {import('../resource.js').Resource<DeliveredAchievement[]>} */
	const achievements = resource(update, () => api.get('/api/staff/achievements'));

	/** @type {import('../resource.js').Resource<import('../model.js').StaffPathwayLine[]>} */
	const pathways = resource(update, () => api.get('/api/staff/pathways'));

	/** @type {import('../resource.js').Resource<import('../model.js').Announcement[]>} */
	const announcements = resource(update, () => api.get('/api/staff/announcements'));

	/** @type {import('../resource.js').Resource<import('../model.js').PilotReport>} */
	const report = resource(update, () => api.get('/api/staff/report'));

	const again = () => {
		deliveries.clear();
		void deliveries.load();
	};

	/** @param {string} state */
	const byState = (state) => {
		wanted.state = state;
		again();
	};

	/** @param {string} reference */
	const byReference = (reference) => {
		wanted.reference = reference;
		clearTimeout(typing);
		typing = setTimeout(again, pause);
	};

	const load = async () => {
		await institution.load();
		if (institution.value) {
			await Promise.all([deliveries.load(), achievements.load(), pathways.load(), announcements.load(), report.load()]);
		}
	};

	return {
		title: () => t('staff.title'),
		view: () => html`
			${pageHeader({ title: institution.value?.name ?? t('staff.title'), lead: t('staff.lead') })}
			${institution.problem
				? refused(institution.problem, () => void load())
				: html`
					<section class="panel" aria-labelledby="deliveries-title">
						<h2 id="deliveries-title">${t('staff.deliveries')}</h2>
						<div class="choices choices--row">
							${selectField({ id: 'state', label: t('staff.state'), value: wanted.state, change: byState, options: [['', t('staff.all')], ...states.map((state) => /** @type {[string, string]} */ ([state, t(`staff.state.${state}`)]))] })}
							${textField({ id: 'reference', label: t('staff.reference'), hint: t('staff.reference.hint'), type: 'search', value: wanted.reference, max: 200, change: byReference })}
						</div>
						${table(deliveries, again)}
						<p><a class="button" download href=${address('/api/staff/deliveries.csv', wanted)}>${icon('download')}${t('staff.csv')}</a></p>
					</section>
					${written(pathways.value)}
					${pilotReport(report.value)}
					${announced(announcements.value)}
					${seen(achievements.value, announcements.value ?? [])}`}`,
		load
	};
}

/**
 * @param {import('../resource.js').Listing<Delivery>} list
 * @param {() => void} again
 */
function table(list, again) {
	if (list.problem && !list.items) {
		return refused(list.problem, again);
	}
	if (!list.items) {
		return skeletons(3, 'line');
	}
	if (list.items.length === 0) {
		return html`<p class="soft" role="status">${t('staff.none')}</p>`;
	}
	return html`
		<div class="scroller" tabindex="0" role="region" aria-label=${t('staff.table')}>
			<table class="table table--cards" role="table">
				<thead role="rowgroup"><tr role="row">${['reference', 'achievement', 'state', 'received', 'decided'].map((column) => html`<th scope="col" role="columnheader">${t(`staff.column.${column}`)}</th>`)}</tr></thead>
				<tbody role="rowgroup">${repeat(list.items, (delivery) => `${delivery.state} ${delivery.reference}`, row)}</tbody>
			</table>
		</div>
		${loadMore(list.more, list.busy, () => void list.loadMore())}`;
}

/** @param {Delivery} delivery */
const row = (delivery) => html`
	<tr role="row">
		<th scope="row" role="rowheader">${delivery.reference}</th>
		<td role="cell" data-label=${t('staff.column.achievement')} ?data-empty=${!delivery.achievement}>${delivery.achievement ?? '–'}</td>
		<td role="cell" data-label=${t('staff.column.state')}>${t(`staff.state.${delivery.state}`)}${delivery.reason ? html`<p class="soft">${delivery.reason}</p>` : nothing}${delivery.message ? html`<p class="soft">${delivery.message} <code>${delivery.code}</code></p>` : nothing}</td>
		<td role="cell" data-label=${t('staff.column.received')}>${shortMoment(delivery.receivedAt)}</td>
		<td role="cell" data-label=${t('staff.column.decided')} ?data-empty=${!delivery.decidedAt}>${delivery.decidedAt ? shortMoment(delivery.decidedAt) : '–'}</td>
	</tr>`;

/**
 * The achievements there were deliveries for, each with the way to tell how it is earned.
 *
 * @param {DeliveredAchievement[]|null} all
 * @param {import('../model.js').Announcement[]} told
 */
const seen = (all, told) =>
	all && all.length > 0
		? html`
			<section class="panel" aria-labelledby="achievements-title">
				<h2 id="achievements-title">${t('staff.achievements')}</h2>
				<ul class="rows">
					${all.map((one) => html`
						<li class="row">${icon('star')}<div>
							<p class="row-name">${one.name}</p>
							<p class="soft">${delivered(date(one.firstAt), date(one.lastAt))}</p>
							${told.some((other) => other.achievementId !== null && other.achievementId === one.id)
								? nothing
								: html`<p><a href=${address('/staff/announcements/new', { achievement: one.id, name: one.name })}>${t('staff.announce', { name: one.name })}</a></p>`}
						</div></li>`)}
				</ul>
			</section>`
		: nothing;

/**
 * @param {string} first day
 * @param {string} last day
 */
const delivered = (first, last) =>
	first === last ? t('staff.achievement.date', { date: first }) : t('staff.achievement.dates', { first, last });

/** @param {import('../model.js').Announcement[]|null} all */
const announced = (all) => html`
	<section class="panel" aria-labelledby="announced-title">
		<h2 id="announced-title">${t('staff.announcements')}</h2>
		<p class="soft">${t('staff.announcements.hint')}</p>
		${all && all.length > 0
			? html`<ul class="rows">${all.map((one) => html`
					<li class="row">${icon('star')}<div>
						<p class="row-name"><a href="/staff/announcements/${one.id}">${one.title.nl}</a></p>
						<p class="soft">${t(one.published ? 'staff.announced' : 'staff.notAnnounced')}</p>
					</div></li>`)}</ul>`
			: nothing}
		<p><a class="button" href="/staff/announcements/new">${icon('plus')}${t('announce.new')}</a></p>
	</section>`;

/** @param {import('../model.js').StaffPathwayLine[]|null} all */
const written = (all) => html`
	<section class="panel" aria-labelledby="written-title">
		<h2 id="written-title">${t('staff.pathways')}</h2>
		<p class="soft">${t('staff.pathways.hint')}</p>
		${all && all.length > 0
			? html`<ul class="rows">${all.map((one) => html`
					<li class="row">${icon('stacks')}<div>
						<p class="row-name"><a href="/staff/pathways/${one.id}">${one.title || t('write.untitled')}</a></p>
						<p class="soft">${t(`write.state.${one.state}`)}${one.version && one.unpublished ? html` ${t('write.unpublished')}` : nothing}</p>
					</div></li>`)}</ul>`
			: nothing}
		<p><a class="button" href="/staff/pathways/new">${icon('plus')}${t('write.new')}</a></p>
	</section>`;
