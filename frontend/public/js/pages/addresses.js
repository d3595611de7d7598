/** Proves an e-mail address with the code that was mailed there. */
import * as api from '../api.js';
import { html, nothing } from '../html.js';
import { t } from '../i18n.js';
import { takeCode } from '../mailed-code.js';
import { rename } from '../router.js';
import { asProblem } from '../resource.js';
import { textField } from '../ui/field.js';
import { alert, pageHeader } from '../ui/parts.js';

/** @type {import('../page.js').PageMaker} */
export function addressesPage({ query, update, say }) {
	const state = {
		address: query.get('address') ?? '',
		code: takeCode(),
		/** A code is on its way, or came along with the link in the mail. */
		asked: query.has('address'),
		busy: false,
		/** @type {string|null} */
		wrong: null,
		/** @type {{address: string, elsewhere: boolean}|null} */
		proven: null
	};

	/** @param {Partial<typeof state>} now */
	function become(now) {
		Object.assign(state, now);
		update();
	}

	/** @param {() => Promise<void>} action */
	async function tell(action) {
		become({ busy: true, wrong: null });
		try {
			await action();
		}
		catch (error) {
			become({ wrong: asProblem(error).message });
		}
		become({ busy: false });
	}

	/** @param {Event} [event] */
	const ask = (event) => {
		event?.preventDefault();
		void tell(async () => {
			await api.post('/api/account/emails', { address: state.address });
			become({ asked: true, code: '' });
			// The field that had the focus is gone; the next one takes it.
			requestAnimationFrame(() => document.getElementById('code')?.focus());
			say(t('address.sent', { address: state.address }));
		});
	};

	/** @param {Event} event */
	const confirm = (event) => {
		event.preventDefault();
		void tell(async () => {
			const { elsewhere } = await api.post('/api/account/emails/confirm', { address: state.address, code: state.code });
			rename('/account/addresses');
			become({ proven: { address: state.address, elsewhere }, asked: false, address: '', code: '' });
			say(t('address.proven', { address: state.proven?.address ?? '' }));
		});
	};

	return {
		title: () => t('address.add'),
		view: () => html`
			<div class="narrow">
				${pageHeader({ title: t('address.add'), lead: t('address.lead'), back: { href: '/account', text: t('account.title') } })}
				${state.proven ? done(state.proven) : nothing}
				${state.asked ? typeCode(state, become, confirm, ask) : typeAddress(state, become, ask)}
			</div>`
	};
}

/**
 * @param {{address: string, busy: boolean, wrong: string|null}} state
 * @param {(now: {address: string}) => void} become
 * @param {(event: Event) => void} ask
 */
const typeAddress = (state, become, ask) => html`
	<form class="panel form" @submit=${ask}>
		${textField({
			id: 'address',
			label: t('address.label'),
			hint: t('address.hint'),
			type: 'email',
			value: state.address,
			required: true,
			max: 254,
			autocomplete: 'email',
			error: state.wrong,
			change: (address) => become({ address })
		})}
		<div class="actions"><button class="button button--primary" ?disabled=${state.busy}>${t('address.ask')}</button></div>
	</form>`;

/**
 * @param {{address: string, code: string, busy: boolean, wrong: string|null}} state
 * @param {(now: {code?: string, asked?: boolean, wrong?: null}) => void} become
 * @param {(event: Event) => void} confirm
 * @param {() => void} again
 */
const typeCode = (state, become, confirm, again) => html`
	<form class="panel form" @submit=${confirm}>
		<p>${t('address.mailed', { address: state.address })}</p>
		${textField({
			id: 'code',
			label: t('address.code'),
			hint: t('address.code.hint'),
			value: state.code,
			required: true,
			max: 20,
			autocomplete: 'one-time-code',
			error: state.wrong,
			change: (code) => become({ code })
		})}
		<div class="actions">
			<button class="button button--primary" ?disabled=${state.busy}>${t('address.confirm')}</button>
			<button class="button" type="button" ?disabled=${state.busy} @click=${() => again()}>${t('address.again')}</button>
			<button class="button" type="button" @click=${() => become({ asked: false, wrong: null })}>${t('address.other')}</button>
		</div>
	</form>`;

/** @param {{address: string, elsewhere: boolean}} proven */
const done = ({ address, elsewhere }) =>
	elsewhere
		? alert('warn', t('address.elsewhere', { address }), html`<a class="button" href="/account">${t('address.elsewhere.way')}</a>`)
		: alert('ok', t('address.proven', { address }), html`<a class="button" href="/backpack">${t('backpack.title')}</a>`);
