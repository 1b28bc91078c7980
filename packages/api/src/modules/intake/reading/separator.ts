import { comparableColumn } from '@tillback/rules/intake/sales-mapping';

const separators = [',', ';', '\t'] as const;

// A control character that is no white space: the file is binary.
const binary = /[^\P{Cc}\s]/u;

export type Separator = (typeof separators)[number];

/**
 * The separator that finds most of the expected columns in the header, and among equals the most columns.
 * `null` when the line can't be a CSV's header: nothing separates anything in it, or it is not text.
 */
export function separatorOf(headerLine: string, expectedColumns: readonly string[]): Separator | null {
  if (binary.test(headerLine)) return null;
  const expected = new Set(expectedColumns.map(comparableColumn));

  let best: { separator: Separator; known: number; columns: number } | null = null;
  for (const separator of separators) {
    const columns = headerLine.split(separator).map((column) => comparableColumn(column.replaceAll('"', '')));
    const known = columns.filter((column) => expected.has(column)).length;
    if (columns.length === 1 && known === 0) continue;
    if (!best || known > best.known || (known === best.known && columns.length > best.columns)) {
      best = { separator, known, columns: columns.length };
    }
  }
  return best?.separator ?? null;
}
