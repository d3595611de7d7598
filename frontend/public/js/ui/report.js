/** How we know: every check in a plain sentence, what lies behind it on demand. */
import { claims } from '../claims.js';
import { html, nothing } from '../html.js';
import { moment } from '../format.js';
import { hasText, t } from '../i18n.js';
import { icon } from './icons.js';
import { dataList } from './parts.js';

/** @typedef {import('../model.js').Check} Check */

/** @param {import('../model.js').Report} report */
export const checkList = (report) => html`
	<ul class="checks">
		${weighed(report.checks).map(
			(check) => html`
				<li class="check check--${check.result.toLowerCase().replace('_', '-')}">
					${icon(check.result)}
					<div>
						<p class="check-name">${checkName(check)}<span class="visually-hidden">: ${t(`result.${check.result}`)}</span></p>
						<p>${check.explanation}</p>
						${check.checkedAt && check.source !== 'live'
							? html`<p class="soft">${t(check.source === 'last-good' ? 'report.lastGood' : 'report.remembered', { moment: moment(check.checkedAt) })}</p>`
							: nothing}
					</div>
				</li>`
		)}
	</ul>
	${technical(report)}`;

/**
 * What went wrong comes first, what does not matter last.
 *
 * @param {Check[]} checks
 */
export function weighed(checks) {
	const order = ['FAILED', 'UNKNOWN', 'PASSED', 'NOT_APPLICABLE'];
	return [...checks].sort((one, other) => order.indexOf(one.result) - order.indexOf(other.result));
}

/** @param {Check} check */
const checkName = (check) => (hasText(`check.${check.name}`) ? t(`check.${check.name}`) : check.name);

/** @param {import('../model.js').Report} report */
const technical = (report) => html`
	<details class="details">
		<summary>${t('report.technical')}</summary>
		${dataList([
			[t('report.standard'), claims(report).standard],
			[t('report.format'), claims(report).format],
			[t('report.credentialId'), mono(claims(report).id)],
			[t('report.issuerId'), mono(claims(report).issuer?.id)],
			[t('report.trust'), mono(report.issuerTrust)]
		])}
		<div class="scroller" tabindex="0" role="region" aria-label=${t('report.technical')}>
			<table class="table table--checks">
				<thead>
					<tr>
						<th scope="col">${t('report.check')}</th>
						<th scope="col">${t('report.result')}</th>
						<th scope="col">${t('report.reason')}</th>
						<th scope="col">${t('report.detail')}</th>
					</tr>
				</thead>
				<tbody>
					${report.checks.map(
						(check) => html`
							<tr>
								<th scope="row">${mono(check.name)}</th>
								<td>${mono(check.result)}</td>
								<td>${mono(check.reason)}</td>
								<td>${details(check).map(([name, value]) => html`<div><b>${name}</b> ${mono(value)}</div>`)}</td>
							</tr>`
					)}
				</tbody>
			</table>
		</div>
	</details>`;

/**
 * @param {Check} check
 * @returns {[string, string][]}
 */
const details = (check) => [
	...Object.entries(check.detail ?? {}),
	.../** @type {[string, string][]} */ (check.source ? [['source', check.source]] : []),
	.../** @type {[string, string][]} */ (check.checkedAt ? [['checkedAt', check.checkedAt]] : [])
];

/** @param {string|null|undefined} text */
const mono = (text) => (text ? html`<code>${text}</code>` : null);
