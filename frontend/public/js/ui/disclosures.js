/** What lies behind a verdict and a name, folded away until somebody asks. */
import { claims } from '../claims.js';
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { particulars } from './particulars.js';
import { checkList } from './report.js';

/** @param {import('../model.js').Report} report */
export const disclosures = (report) => html`
	<div class="disclosures">
		<details class="details">
			<summary>${t('import.checks', { n: report.checks.length })}</summary>
			${checkList(report)}
		</details>
		${claims(report).achievement
			? html`
					<details class="details">
						<summary>${t('import.particulars')}</summary>
						<div class="parts">${particulars(claims(report), 4)}</div>
					</details>`
			: nothing}
	</div>`;
