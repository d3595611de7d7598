/**
 * What every page is: it loads, and it shows. No code: read for types only.
 *
 * @typedef {object} Context
 * @property {Record<string, string>} params the parts of the address that vary
 * @property {URLSearchParams} query
 * @property {unknown} handover something the page before gives along
 * @property {() => void} update draw again
 * @property {(to: string, how?: {replace?: boolean, handover?: unknown}) => Promise<void>} go
 * @property {(text: string) => void} say shows and speaks a short message
 * @property {<T>(action: () => Promise<T>) => Promise<T|undefined>} attempt does something that may be refused; says so when it is
 *
 * @typedef {object} Page
 * @property {() => string} title of the document
 * @property {() => unknown} view pure: from what is known now to what is seen
 * @property {() => Promise<void>|void} [load] asks for what is shown; again after a change of language
 * @property {Partial<Record<import('./events.js').Topic, () => void>>} [topics] what to do when something changed elsewhere
 * @property {(sources: import('./sources.js').Source[]) => void} [receive] takes what is dropped or pasted on the page
 * @property {() => boolean} [unsaved] whether leaving would lose something
 *
 * @typedef {(context: Context) => Page} PageMaker
 */

export {};
