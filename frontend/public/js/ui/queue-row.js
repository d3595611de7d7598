/** A badge that is on its way in, before there is anything to tell about it. */
import { html, nothing } from '../html.js';
import { t, tn } from '../i18n.js';
import { icon } from './icons.js';

/** @typedef {import('../queue.js').Row<any>} Row */

/**
 * @param {{total: number, ready: number}} progress
 */
export const queueProgress = ({ total, ready }) =>
	total < 2 && ready === total
		? nothing
		: html`
				<div class="queue-progress">
					<label for="queue-progress">${ready < total ? t('queue.busy', { ready, total }) : tn('queue.ready', total)}</label>
					<progress id="queue-progress" max=${total} value=${ready}></progress>
				</div>`;

/** @param {Row} row */
export const rowOnItsWay = (row) => html`
	<div class="queue-row" aria-busy="true">
		<span class="queue-icon">${icon(row.source.kind === 'url' ? 'link' : 'file')}</span>
		<div class="queue-words">
			<p class="queue-name">${row.source.name}</p>
			<p class="soft">${t(`queue.${row.state}`)}</p>
			${row.state === 'sending'
				? html`<progress max="1" value=${row.sent} aria-label=${row.source.name}></progress>`
				: html`<progress max="1" value=${row.state === 'checking' ? nothing : 0} aria-label=${row.source.name}></progress>`}
		</div>
	</div>`;

/**
 * @param {Row} row
 * @param {() => void} again
 * @param {() => void} drop
 */
export const rowThatFailed = (row, again, drop) => html`
	<div class="queue-row queue-row--failed">
		<span class="queue-icon">${icon('warning')}</span>
		<div class="queue-words">
			<p class="queue-name">${row.source.name}</p>
			<p>${row.problem?.message}</p>
			<div class="actions">
				<button class="button button--small" type="button" @click=${again}>${icon('again')}${t('action.retry')}</button>
				<button class="button button--small button--quiet" type="button" @click=${drop}>${t('queue.drop')}</button>
			</div>
		</div>
	</div>`;
