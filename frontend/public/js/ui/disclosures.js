/** What lies behind a verdict and a name, folded away until somebody asks. */
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
		${report.credential.achievement
			? html`
					<details class="details">
						<summary>${t('import.particulars')}</summary>
						<div class="parts">${particulars(report.credential, 4)}</div>
					</details>`
			: nothing}
	</div>`;
