/** Making a share: what, for whom, until when, and what travels along. */
import * as api from '../api.js';
import { t } from '../i18n.js';
import { asProblem, listing } from '../resource.js';
import { expiryOf } from '../expiry.js';
import { html } from '../html.js';
import { resumed, withStepUp } from '../step-up.js';
import { pageHeader } from '../ui/parts.js';
import { loginTrouble } from '../ui/login-trouble.js';
import { picker } from '../ui/picker.js';
import { ofStacks, shareForm, travels } from '../ui/share-form.js';

/** @typedef {import('../ui/share-form.js').Form} Form */


/** @type {import('../page.js').PageMaker} */
export function newSharePage({ query, update, go, attempt }) {
	const wanted = (query.get('credentials') ?? '').split(',').filter(Boolean);
	/** @type {Form} */
	const form = {
		kind: wanted.length > 0 ? 'CREDENTIALS' : 'STACK',
		stackId: query.get('stack') ?? '',
		label: '',
		term: 'month',
		day: '',
		travels: new Set(),
		purpose: '',
		code: 'none',
		chosenCode: '',
		viewLimit: '',
		leaks: [],
		problem: null,
		missing: null,
		busy: false,
		touched: false
	};
	/** @type {import('../resource.js').Listing<import('../model.js').StackLine>} */
	const stacks = listing(update, (cursor) => api.get('/api/stacks', { query: { cursor } }));
	const shelf = picker(changed, { id: 'badges', mineOnly: true });
	let question = 0;
	let asked = '';

	/** The picker draws itself often; only another choice is news. */
	function changed() {
		const now = [...shelf.chosen.keys()].join();
		if (now !== asked) {
			asked = now;
			void warn();
		}
		update();
	}

	async function load() {
		const waited = resumed(query);
		if (waited?.name === 'share') {
			await send(JSON.parse(waited.value));
		}
		await Promise.all([loadStacks(), shelf.load(), ...(form.touched ? [] : wanted.map(choose))]);
	}

	async function loadStacks() {
		await stacks.loadWhile(() => true);
		const filled = (stacks.items ?? []).filter((stack) => stack.count > 0);
		if (form.stackId === '' && filled.length > 0) {
			form.stackId = filled[0].id;
		}
		if (filled.length === 0 && !query.has('stack')) {
			form.kind = 'CREDENTIALS';
		}
		await warn();
	}

	/** @param {string} id */
	async function choose(id) {
		const card = await attempt(() => api.get(`/api/credentials/${encodeURIComponent(id)}`));
		if (card?.ownership === 'MINE') {
			shelf.chosen.set(card.id, card);
			changed();
		}
	}

	/** @param {Partial<Form>} change */
	function touch(change) {
		Object.assign(form, change, { touched: true, missing: null });
		update();
		if ('travels' in change || 'kind' in change || 'stackId' in change) {
			void warn();
		}
	}

	/** Asks what would show through; without an answer the form works as well. */
	async function warn() {
		const turn = ++question;
		const chosen = content();
		const empty = 'stackId' in chosen ? chosen.stackId === '' : chosen.credentialIds.length === 0;
		const leaks = empty ? [] : await api.post('/api/shares/warnings', { ...chosen, travels: ticked() }).catch(() => []);
		if (turn === question) {
			form.leaks = leaks;
			update();
		}
	}

	const content = () => (form.kind === 'STACK' ? { stackId: form.stackId } : { credentialIds: [...shelf.chosen.keys()] });

	const ticked = () => travels.filter((what) => form.travels.has(what) && (form.kind === 'STACK' || !ofStacks.has(what)));

	/** @param {Event} event */
	async function submit(event) {
		event.preventDefault();
		const expiresAt = expiryOf(form.term, form.day, Date.now());
		form.missing = lacking(form, shelf, expiresAt);
		form.problem = null;
		if (form.missing === null) {
			await create(/** @type {Date} */ (expiresAt));
		}
		update();
		if (form.missing || form.problem) {
			document.getElementById('share-problem')?.focus();
		}
	}

	/** @param {Date} expiresAt */
	async function create(expiresAt) {
		await send({
			label: form.label.trim(),
			...content(),
			expiresAt: expiresAt.toISOString(),
			travels: ticked(),
			purpose: form.purpose || null,
			code: form.code === 'none' ? null : { chosen: form.code === 'chosen' ? form.chosenCode : null },
			viewLimit: form.viewLimit === '' ? null : Number(form.viewLimit)
		});
	}

	/**
	 * Sharing one's name may ask for a recent login; then what was filled in waits for it.
	 *
	 * @param {unknown} wish
	 */
	async function send(wish) {
		Object.assign(form, { busy: true, touched: false });
		update();
		try {
			const share = await withStepUp('share', JSON.stringify(wish), () => api.post('/api/shares', wish));
			await go(`/shares/${share.id}`, { replace: true, handover: { fresh: true, code: share.accessCode } });
		}
		catch (error) {
			Object.assign(form, { problem: asProblem(error), touched: true });
		}
		form.busy = false;
		update();
	}

	return {
		title: () => t('newShare.title'),
		view: () => html`
			${pageHeader({ title: t('newShare.title'), lead: t('newShare.lead'), back: { href: '/shares', text: t('shares.title') } })}
			${loginTrouble(query)}
			${shareForm(form, stacks, shelf, touch, submit)}`,
		load,
		unsaved: () => form.touched
	};
}

/**
 * @param {Form} form
 * @param {import('../ui/picker.js').Picker} shelf
 * @param {Date|null} expiresAt
 */
function lacking(form, shelf, expiresAt) {
	if (form.kind === 'STACK' ? form.stackId === '' : shelf.chosen.size === 0) {
		return t(form.kind === 'STACK' ? 'newShare.noStack' : 'newShare.noBadges');
	}
	return expiresAt ? null : t('newShare.noDay');
}
