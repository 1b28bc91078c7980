import { plainNumber, plainQuantity } from '@tillback/rules/intake/plain-number';
import { plainTime } from '@tillback/rules/intake/plain-time';
import { dateFormats, decimalSeparators, type MappingField } from '@tillback/rules/intake/sales-mapping';

type Look = (cell: string) => boolean;

const wholeNumber = /^-?\d+$/;
const usualQuantity = 1_000;

const isTime: Look = (cell) => dateFormats.some((format) => plainTime(cell, format) !== null);
const isNumber: Look = (cell) => decimalSeparators.some((separator) => plainNumber(cell, separator) !== null);
const isWhole: Look = (cell) =>
  decimalSeparators.some((separator) => wholeNumber.test(plainQuantity(cell, separator) ?? ''));
const hasDecimals: Look = (cell) => isNumber(cell) && /[.,]\d{1,2}\D*$/.test(cell);
const isFew: Look = (cell) => wholeNumber.test(cell) && Math.abs(Number(cell)) < usualQuantity;
const hasLetter: Look = (cell) => /\p{L}/u.test(cell);
const hasWords: Look = (cell) => /\p{L}.* .*\p{L}/u.test(cell);

/** What the cells of a field look like, at least; a field without one may look like anything. */
const looks: Readonly<Partial<Record<MappingField, Look>>> = {
  time: isTime,
  quantity: isWhole,
  unitPrice: isNumber,
  customerName: hasLetter,
  country: hasLetter,
  sku: (cell) => !isTime(cell) && !hasWords(cell),
  invoice: (cell) => !isTime(cell) && !hasWords(cell),
};

/** What gives a field away although its column's name says nothing. */
const plainLooks: Readonly<Partial<Record<MappingField, Look>>> = {
  time: isTime,
  quantity: isFew,
  unitPrice: hasDecimals,
  description: hasWords,
};

// A name says a good deal already: some cells may be mistakes. Cells that speak alone have to be clear.
const shareBesideName = 0.5;
const shareAlone = 0.8;

/** Whether a column of that name could hold the field, by its cells. Without any, nothing speaks against it. */
export function mayHold(field: MappingField, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 || areMostly(filled, looks[field] ?? (() => true), shareBesideName);
}

/** Whether the cells alone say that a column holds the field. */
export function looksLike(field: MappingField, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const look = plainLooks[field];
  return look !== undefined && filled.length > 0 && areMostly(filled, look, shareAlone);
}

function areMostly(cells: readonly string[], look: Look, share: number): boolean {
  return cells.filter(look).length >= cells.length * share;
}
