/** One pathway: how far the reader is, the whole of it, and what is next. */
import * as api from '../api.js';
import { html, nothing } from '../html.js';
import { t, tn } from '../i18n.js';
import { resource } from '../resource.js';
import { confirm } from '../ui/confirm.js';
import { icon } from '../ui/icons.js';
import { alert, outward, pageHeader, prose, refused, skeletons } from '../ui/parts.js';
import { nextSteps, picture } from '../ui/pathway-picture.js';
import { progress } from '../ui/progress.js';
import { notFound } from './not-found.js';

/** @typedef {import('../model.js').Pathway} Pathway */

/** @type {import('../page.js').PageMaker} */
export function pathwayPage({ params, update, say, attempt }) {
	const path = `/api/pathways/${encodeURIComponent(params.id)}`;
	/** @type {import('../resource.js').Resource<Pathway>} */
	const pathway = resource(update, () => api.get(path));
	let busy = false;

	/** @param {() => Promise<Pathway>} action */
	async function change(action) {
		busy = true;
		update();
		const changed = await attempt(action);
		busy = false;
		if (changed) {
			pathway.set(changed);
			say(t(changed.stackId ? 'pathway.followed' : 'pathway.unfollowed'));
		}
		update();
		if (changed) {
			requestAnimationFrame(() => document.getElementById('following')?.focus());
		}
	}

	const doings = {
		follow: () => change(() => api.put(`${path}/following`, {})),
		async unfollow() {
			const sure = await confirm({ title: t('pathway.unfollow.title'), text: t('pathway.unfollow.text'), yes: t('pathway.unfollow'), danger: true });
			if (sure) {
				await change(() => api.remove(`${path}/following`));
			}
		}
	};

	return {
		title: () => pathway.value?.title ?? t('pathway.title'),
		view: () => view(pathway, path, busy, doings),
		load: pathway.load,
		topics: { backpack: () => void pathway.load(), stacks: () => void pathway.load() }
	};
}

/**
 * @param {import('../resource.js').Resource<Pathway>} resource
 * @param {string} path
 * @param {boolean} busy
 * @param {{follow: () => void, unfollow: () => void}} doings
 */
function view({ value, problem, load }, path, busy, doings) {
	const back = { href: '/stacks', text: t('stacks.title') };
	if (problem?.missing) {
		return notFound();
	}
	if (!value) {
		return html`${pageHeader({ title: t('pathway.title'), back })}${problem ? refused(problem, () => void load()) : skeletons(4, 'line')}`;
	}
	return html`
		${pageHeader({ title: value.title, back, actions: actions(value, busy, doings) })}
		<div class="pathway-lead">
			${value.description ? prose(value.description) : nothing}
			<p class="soft">${t(value.institutionId ? 'pathway.byInstitution' : 'pathway.by')} ${value.publisher.url ? outward(value.publisher.url, value.publisher.name) : value.publisher.name}${value.framework
				? html` · ${t('pathway.framework')} ${value.framework.url ? outward(value.framework.url, value.framework.name) : value.framework.name}`
				: nothing}</p>
		</div>
		${value.withdrawn ? alert('info', t('pathway.withdrawn')) : nothing}
		${progress(value.whole)}
		<div class="pathway-columns">
			<section aria-labelledby="whole-title">
				<h2 id="whole-title">${t('pathway.whole')}</h2>
				${picture(value)}
			</section>
			<section class="panel" aria-labelledby="next-title">
				<h2 id="next-title">${t('pathway.next')}</h2>
				${value.next.length === 0
					? html`<p>${icon('PASSED')} ${t('pathway.next.none')}</p>`
					: html`<p class="soft">${tn('pathway.next.count', value.whole.need - value.whole.have)}</p>${nextSteps(value.next, value.whole)}`}
			</section>
		</div>
		<p class="page-foot">
			<a class="button button--quiet" href="${path}/file" download>${icon('download')}${t('pathway.file')}</a>
			${value.stackId
				? html`<button class="button button--quiet button--danger-text" type="button" ?disabled=${busy} @click=${doings.unfollow}>${t('pathway.unfollow')}</button>`
				: nothing}
		</p>`;
}

/**
 * @param {Pathway} pathway
 * @param {boolean} busy
 * @param {{follow: () => void}} doings
 */
const actions = (pathway, busy, doings) =>
	pathway.stackId
		? html`<a class="button button--primary" id="following" href="/stacks/${encodeURIComponent(pathway.stackId)}">${icon('stacks')}${t('pathway.stack')}</a>`
		: html`<button class="button button--primary" id="following" type="button" ?disabled=${busy} @click=${doings.follow}>${icon('plus')}${t('pathway.follow')}</button>`;
