/** The only file that talks to the service. */
import { currentLanguage, t } from './i18n.js';
import { address } from './routes.js';

/** A refusal or a failure, with a sentence for the reader. */
export class Problem extends Error {
	/**
	 * @param {number} status the HTTP status, 0 when there was no answer at all
	 * @param {string} code stable and dotted
	 * @param {string} sentence
	 * @param {{field: string, message: string}[]} [errors]
	 * @param {number} [wait] seconds after which asking again makes sense
	 * @param {string|null} [next] where to go to be allowed after all
	 */
	constructor(status, code, sentence, errors = [], wait = 0, next = null) {
		super(sentence);
		this.status = status;
		this.code = code;
		this.errors = errors;
		this.wait = wait;
		this.next = next;
	}

	get offline() {
		return this.status === 0;
	}

	get missing() {
		return this.status === 404;
	}
}

/** @type {string|null} */
let token = null;

/** @type {() => Promise<boolean>} */
let comeBack = async () => false;

/** @type {() => Promise<void>} */
let agreement = async () => {};

/** @type {(reachable: boolean) => void} */
let onReach = () => {};

/** @param {string|null} csrf sent along with whatever changes something */
export function useToken(csrf) {
	token = csrf;
}

/**
 * @param {() => Promise<boolean>} renew called when the service says that nobody is logged in; answers whether the call may be made again
 * @param {() => Promise<void>} agree called when the learner has to agree to the terms first; ends when they have
 * @param {(reachable: boolean) => void} reached told whether the service answered
 */
export function onTrouble(renew, agree, reached) {
	comeBack = renew;
	agreement = agree;
	onReach = reached;
}

/** @typedef {Record<string, string|number|null|undefined>} Query */
/** @typedef {{query?: Query, signal?: AbortSignal, progress?: (share: number) => void}} Options */

/**
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
export const get = (path, options) => call('GET', path, null, options);

/**
 * @param {string} path
 * @param {unknown} [body] sent as JSON
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
export const post = (path, body, options) => call('POST', path, json(body), options);

/**
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<any>}
 */
export const put = (path, body) => call('PUT', path, json(body));

/**
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<any>}
 */
export const patch = (path, body) => call('PATCH', path, json(body));

/**
 * @param {string} path
 * @returns {Promise<any>}
 */
export const remove = (path) => call('DELETE', path, null);

/**
 * Sends bytes exactly as they are, telling how much has gone.
 *
 * @param {string} path
 * @param {Blob|FormData} body the type of a blob becomes the media type
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
export const upload = (path, body, options) => call('POST', path, body, options);

/** @param {unknown} body */
const json = (body) => (body === undefined ? null : new Blob([JSON.stringify(body)], { type: 'application/json' }));

/**
 * @param {string} method
 * @param {string} path
 * @param {Blob|FormData|null} body
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
async function call(method, path, body, options = {}) {
	const answer = await send(method, path, body, options);
	if (wantsLogin(answer) && (await comeBack())) {
		return read(await send(method, path, body, options));
	}
	if (answer.status === 403 && answer.text.includes('"consent.required"')) {
		await agreement();
		return read(await send(method, path, body, options));
	}
	return read(answer);
}

/** @typedef {{status: number, type: string, wait: number, text: string}} Answer */

/**
 * Nobody is logged in, or somebody logged in again in another tab and this one holds the token of before.
 *
 * @param {Answer} answer
 */
const wantsLogin = (answer) => answer.status === 401 || (answer.status === 403 && answer.text.includes('"csrf.missing"'));

/**
 * @param {string} method
 * @param {string} path
 * @param {Blob|FormData|null} body
 * @param {Options} options
 * @returns {Promise<Answer>}
 */
async function send(method, path, body, options) {
	try {
		const way = options.progress ? sendWithProgress : sendPlainly;
		const answer = await way(method, address(path, options.query), body, options);
		onReach(true);
		return answer;
	}
	catch (error) {
		if (options.signal?.aborted) {
			throw error;
		}
		onReach(false);
		throw new Problem(0, 'offline', t('problem.offline'));
	}
}

/** @param {string} method */
function headers(method) {
	/** @type {Record<string, string>} */
	const all = { 'Accept': 'application/json, application/problem+json', 'Accept-Language': currentLanguage() };
	return method !== 'GET' && token ? { ...all, 'X-CSRF-TOKEN': token } : all;
}

/**
 * @param {string} method
 * @param {string} url
 * @param {Blob|FormData|null} body
 * @param {Options} options
 * @returns {Promise<Answer>}
 */
async function sendPlainly(method, url, body, options) {
	const response = await fetch(url, { method, headers: headers(method), body, signal: options.signal });
	return {
		status: response.status,
		type: response.headers.get('Content-Type') ?? '',
		wait: Number(response.headers.get('Retry-After') ?? 0),
		text: await response.text()
	};
}

/**
 * Only XMLHttpRequest tells how much of a body has left the machine.
 *
 * @param {string} method
 * @param {string} url
 * @param {Blob|FormData|null} body
 * @param {Options} options
 * @returns {Promise<Answer>}
 */
function sendWithProgress(method, url, body, options) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open(method, url);
		Object.entries(headers(method)).forEach(([name, value]) => request.setRequestHeader(name, value));
		request.upload.onprogress = (event) => options.progress?.(event.total > 0 ? event.loaded / event.total : 0);
		request.onload = () =>
			resolve({
				status: request.status,
				type: request.getResponseHeader('Content-Type') ?? '',
				wait: Number(request.getResponseHeader('Retry-After') ?? 0),
				text: request.responseText
			});
		request.onerror = reject;
		request.onabort = reject;
		options.signal?.addEventListener('abort', () => request.abort());
		request.send(body);
	});
}

/** @param {Answer} answer */
function read(answer) {
	const content = answer.type.includes('json') ? parsed(answer.text) : answer.type.includes('jwt') ? answer.text : null;
	if (answer.status >= 200 && answer.status < 300) {
		return content;
	}
	const sentence = content?.detail ?? content?.title ?? t(answer.status === 404 ? 'problem.missing' : 'problem.server');
	throw new Problem(answer.status, content?.code ?? 'server', sentence, content?.errors ?? [], answer.wait,
		content?.next ?? null);
}

/** @param {string} text */
function parsed(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return null;
	}
}
