import { plainNumber, plainQuantity } from '@tillback/rules/intake/plain-number';
import { plainTime } from '@tillback/rules/intake/plain-time';
import { dateFormats, decimalSeparators } from '@tillback/rules/intake/sales-mapping';

/** Whether a cell could be what a field takes. */
export type Look = (cell: string) => boolean;

const wholeNumber = /^-?\d+$/;
const usualQuantity = 1_000;

export const isTime: Look = (cell) => dateFormats.some((format) => plainTime(cell, format) !== null);
export const isNumber: Look = (cell) => decimalSeparators.some((separator) => plainNumber(cell, separator) !== null);
export const isWhole: Look = (cell) =>
  decimalSeparators.some((separator) => wholeNumber.test(plainQuantity(cell, separator) ?? ''));
export const hasDecimals: Look = (cell) => isNumber(cell) && /[.,]\d{1,2}\D*$/.test(cell);
export const isFew: Look = (cell) => wholeNumber.test(cell) && Math.abs(Number(cell)) < usualQuantity;
export const hasLetter: Look = (cell) => /\p{L}/u.test(cell);
export const hasWords: Look = (cell) => /\p{L}.* .*\p{L}/u.test(cell);

// A name says a good deal already: some cells may be mistakes. Cells that speak alone have to be clear.
const shareBesideName = 0.5;
const shareAlone = 0.8;

/** Whether cells under a name that says a field could be that field's. Without any, nothing speaks against it. */
export function mayBe(look: Look | undefined, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return look === undefined || filled.length === 0 || areMostly(filled, look, shareBesideName);
}

/** Whether the cells alone say what they are. */
export function areClearly(look: Look | undefined, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return look !== undefined && filled.length > 0 && areMostly(filled, look, shareAlone);
}

function areMostly(cells: readonly string[], look: Look, share: number): boolean {
  return cells.filter(look).length >= cells.length * share;
}
