import { Refusal } from '@tillback/rules/errors/refusal';
import { comparableColumn } from '@tillback/rules/intake/sales-mapping';
import { isOwnFile, ownColumns } from './own-columns.ts';

export interface Header {
  /** how many cells a complete row has */
  readonly columnCount: number;
  /** where each of the preset's columns stands in a row */
  readonly positions: readonly number[];
  readonly placePosition: number | null;
  /** whether the file is one of ours, in which cells that look like formulas were made harmless */
  readonly isOwn: boolean;
}

const mostColumnsNamed = 20;

/**
 * Finds the preset's columns in the header, in any order; columns that are not expected are left aside.
 * @throws {Refusal} `header_mismatch`, with what is `missing` or `repeated` and what was `found`
 */
export function headerOf(cells: readonly string[], expectedColumns: readonly string[]): Header {
  const names = cells.map(comparableColumn);
  const isExpected = (column: string) => names.includes(comparableColumn(column));
  const missing = expectedColumns.filter((column) => !isExpected(column));
  const repeated = expectedColumns.filter(
    (column) => names.indexOf(comparableColumn(column)) !== names.lastIndexOf(comparableColumn(column)),
  );
  if (missing.length > 0 || repeated.length > 0) throw mismatch(missing, repeated, cells);

  const placePosition = names.indexOf(comparableColumn(ownColumns.place));
  return {
    columnCount: cells.length,
    positions: expectedColumns.map((column) => names.indexOf(comparableColumn(column))),
    placePosition: placePosition >= 0 ? placePosition : null,
    isOwn: isOwnFile(cells),
  };
}

function mismatch(missing: readonly string[], repeated: readonly string[], cells: readonly string[]): Refusal {
  const found = cells.slice(0, mostColumnsNamed).map((cell) => cell.trim().slice(0, 64));
  const wrong =
    missing.length > 0 ? `lacks ${missing.join(', ')}` : `has more than one column named ${repeated.join(', ')}`;
  return new Refusal('header_mismatch', `The header ${wrong}. Found: ${found.join(', ')}.`, {
    extra: { missing, repeated, found },
  });
}
