import { harmlessText } from '../../wire/spreadsheet-text.ts';
import type { FileColumn } from '../file-columns.ts';

/** Excel opens no workbook with more in a cell. */
const longestCell = 32_767;

// Of a longer number a spreadsheet forgets the last digits: it stays text.
const exactNumber = /^-?\d{1,15}$/;
const exactDecimal = /^-?(?=[\d.]{1,16}$)\d+\.\d+$/;
const twoDecimals = /\.\d\d$/;

/** The style of `styles.xml` that shows two decimals. */
const twoDecimalsStyle = 1;

/** A cell of a sheet. Numbers and amounts are numbers to a spreadsheet; what looks like a formula is harmless text. */
export function cellXml(value: unknown, holds: FileColumn['holds']): string {
  if (value === null || value === undefined) {
    return '<c/>';
  }
  if (typeof value === 'boolean') {
    return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (holds !== 'text' && (exactNumber.test(text) || exactDecimal.test(text))) {
    return twoDecimals.test(text) ? `<c s="${twoDecimalsStyle}"><v>${text}</v></c>` : `<c><v>${text}</v></c>`;
  }
  return textXml(harmlessText(text));
}

export function textXml(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestCell))}</t></is></c>`;
}

const special = /[&<>"\p{Cc}\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;
const written: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '\t',
  '\n': '\n',
};

/** XML has no control characters: a workbook writes them as `_x0007_`, and so also an underscore that begins such a thing. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(
      special,
      (found) => written[found] ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
