/** Platforms that badges are fetched from, and the way to another one. */
import * as api from '../api.js';
import { announce } from '../announce.js';
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { asProblem, resource } from '../resource.js';
import { rename } from '../router.js';
import { confirm } from '../ui/confirm.js';
import { connectionRow, connectionTrouble, harvestSaid, hostFound, hostSearch } from '../ui/connections.js';
import { pageHeader, refused, skeletons } from '../ui/parts.js';

/** @typedef {import('../model.js').Connection} Connection */

/** @type {import('../page.js').PageMaker} */
export function connectionsPage({ query, update, attempt, say }) {
	/** @type {import('../resource.js').Resource<Connection[]>} */
	const list = resource(update, () => api.get('/api/connections'));
	const search = {
		address: '',
		busy: false,
		/** @type {string|null} */
		wrong: null,
		/** @type {import('../model.js').PlatformHost|null} */
		met: null
	};
	/** Which one is being fetched from. */
	let fetching = '';
	let trouble = query.get('trouble');

	/** @param {Partial<typeof search>} now */
	function become(now) {
		Object.assign(search, now);
		update();
	}

	async function look() {
		become({ busy: true, wrong: null });
		try {
			become({ met: await api.post('/api/connections/look', { address: search.address }) });
			requestAnimationFrame(() => document.getElementById('met-title')?.focus());
		}
		catch (error) {
			become({ wrong: asProblem(error).message });
		}
		become({ busy: false });
	}

	/** Another one then; whoever reads by ear is back where the address is asked. */
	function another() {
		become({ met: null });
		requestAnimationFrame(() => document.getElementById('host')?.focus());
	}

	/** @param {() => Promise<{address: string}>} ask */
	async function leave(ask) {
		become({ busy: true });
		const way = await attempt(ask);
		if (way) {
			// whoever comes back by the browser's button finds the page as it was left
			addEventListener('pageshow', () => become({ busy: false }), { once: true });
			location.assign(way.address);
		}
		else {
			become({ busy: false });
		}
	}

	/** @param {string} id */
	async function fetchFrom(id) {
		fetching = id;
		update();
		announce(t('connections.fetching'));
		/** @type {Connection|undefined} */
		const connection = await attempt(() => api.post(`/api/connections/${encodeURIComponent(id)}/fetches`));
		fetching = '';
		await list.load();
		if (connection?.last) {
			announce(harvestSaid(connection.last));
		}
	}

	/** @param {Connection} connection */
	async function end(connection) {
		const sure = await confirm({
			title: t('connections.end.title', { title: connection.title }),
			text: t('connections.end.text'),
			yes: t('connections.end'),
			danger: true
		});
		if (sure && (await attempt(async () => (await api.remove(`/api/connections/${encodeURIComponent(connection.id)}`), true)))) {
			await list.load();
			say(t('connections.ended', { title: connection.title }));
		}
	}

	const ways = {
		collect: (/** @type {Connection} */ one) => void fetchFrom(one.id),
		again: (/** @type {Connection} */ one) => void leave(() => api.post(`/api/connections/${encodeURIComponent(one.id)}/authorization`)),
		end: (/** @type {Connection} */ one) => void end(one)
	};

	return {
		title: () => t('connections.title'),
		view: () => html`
			<div class="narrow">
				${pageHeader({ title: t('connections.title'), lead: t('connections.lead'), back: { href: '/account', text: t('account.title') } })}
				${connectionTrouble(trouble)}
				${list.value ? rows(list.value) : list.problem ? refused(list.problem, () => void list.load()) : skeletons(2, 'line')}
				${search.met
					? hostFound(search.met, search.busy, {
						go: () => void leave(() => api.post('/api/connections', { address: search.met?.address })),
						not: another
					})
					: hostSearch(search, (address) => become({ address }), () => void look())}
			</div>`,
		async load() {
			await list.load();
			const made = query.get('made');
			if (made || trouble) {
				// Whoever loads the page again has no news of this any more.
				rename('/account/connections');
				query.delete('made');
				query.delete('trouble');
			}
			if (made && list.value?.some(({ id }) => id === made)) {
				await fetchFrom(made);
			}
		},
		topics: { activity: () => void (fetching || list.load()) }
	};

	/** @param {Connection[]} all */
	function rows(all) {
		return all.length === 0
			? nothing
			: html`
				<section class="panel" aria-labelledby="connections-title">
					<h2 id="connections-title">${t('connections.list')}</h2>
					<ul class="rows">${all.map((one) => connectionRow(one, fetching, ways))}</ul>
				</section>`;
	}
}
