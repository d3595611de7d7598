/** Asks once more before something that cannot be undone, in the browser's own dialog. */
import { html, render } from '../html.js';
import { t } from '../i18n.js';

/**
 * The dialog keeps the focus inside, closes on Escape and gives the focus back to whoever opened it.
 *
 * @param {{title: string, text: string, yes: string, no?: string, danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export function confirm(question) {
	const dialog = document.createElement('dialog');
	dialog.className = 'dialog';
	dialog.setAttribute('aria-labelledby', 'dialog-title');
	dialog.setAttribute('aria-describedby', 'dialog-text');
	render(
		html`
			<form method="dialog">
				<h2 id="dialog-title">${question.title}</h2>
				<p id="dialog-text">${question.text}</p>
				<div class="actions">
					<button class="button" value="no" autofocus>${question.no ?? t('action.cancel')}</button>
					<button class="button ${question.danger ? 'button--danger' : 'button--primary'}" value="yes">${question.yes}</button>
				</div>
			</form>`,
		dialog
	);
	document.body.append(dialog);
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener('close', () => {
			resolve(dialog.returnValue === 'yes');
			dialog.remove();
		});
	});
}
