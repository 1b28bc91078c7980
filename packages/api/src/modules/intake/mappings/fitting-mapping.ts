import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import { comparableColumn } from '@tillback/rules/intake/sales-mapping';
import type { MappingAnswer } from '../mappings.shapes.ts';
import { ownColumns } from '../reading/own-columns.ts';

/**
 * The saved mapping for a file of this kind with this header: one that was made for the same columns; or, for our own file of
 * refused rows, which has only the mapped ones, one whose columns are all there. Of several the last changed.
 */
export function fittingMapping(
  saved: readonly MappingAnswer[],
  kind: ImportKind,
  header: readonly string[],
): MappingAnswer | null {
  const columns = new Set(header.map(comparableColumn));
  const isOwn = Object.values(ownColumns).every((column) => columns.has(comparableColumn(column)));
  const fits = (each: MappingAnswer) => (isOwn ? hasAll(columns, each) : isSame(columns, each.header));
  const [latest] = saved
    .filter((each) => each.kind === kind && fits(each))
    .toSorted((left, right) => right.updatedAt.localeCompare(left.updatedAt));
  return latest ?? null;
}

function isSame(columns: ReadonlySet<string>, known: readonly string[]): boolean {
  const theirs = new Set(known.map(comparableColumn));
  return theirs.size === columns.size && [...theirs].every((column) => columns.has(column));
}

function hasAll(columns: ReadonlySet<string>, { mapping, recordMapping }: MappingAnswer): boolean {
  const mapped = Object.values(mapping?.columns ?? recordMapping?.columns ?? {});
  return mapped.every((column) => columns.has(comparableColumn(column)));
}
