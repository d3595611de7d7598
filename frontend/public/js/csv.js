/** Rows for a spreadsheet, in the reader's own words. Pure. */
import { currentLanguage, t } from './i18n.js';

/** Dutch spreadsheets take a comma for the mark in a number. */
const separator = () => (currentLanguage() === 'nl' ? ';' : ',');

/** Tells spreadsheets that what follows is UTF-8. */
const mark = '\ufeff';

/** @type {(keyof import('./model.js').BatchRow)[]} */
const columns = ['name', 'outcome', 'explanation', 'recipient', 'owner', 'achievement', 'issuer', 'issuerTrust', 'validFrom', 'validUntil', 'verifiedAt'];

/**
 * @param {import('./model.js').BatchRow[]} rows
 */
export function csv(rows) {
	const lines = [columns.map((column) => t(`batch.column.${column}`)), ...rows.map(line)];
	return mark + lines.map((cells) => cells.map(cell).join(separator())).join('\r\n') + '\r\n';
}

/** @param {import('./model.js').BatchRow} row */
const line = (row) => [
	row.name,
	t(row.outcome ? `outcome.${row.outcome}` : 'batch.unchecked'),
	row.explanation,
	t(`batch.recipient.${row.recipient ?? 'NOT_APPLICABLE'}`),
	row.owner ?? '',
	row.achievement ?? '',
	row.issuer ?? '',
	row.issuerTrust ? t(`trust.${row.issuerTrust}`) : '',
	day(row.validFrom),
	day(row.validUntil),
	row.verifiedAt ?? ''
];

/** @param {string|null} instant */
const day = (instant) => instant?.slice(0, 10) ?? '';

/**
 * One line, in quotes where it must be. What a spreadsheet would run as a formula becomes text by an apostrophe.
 *
 * @param {string} text
 */
export function cell(text) {
	const flat = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
	const harmless = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(flat) ? `'${flat}` : flat;
	return /[",;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
