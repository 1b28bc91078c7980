import type { ImportKind, RecordMapping } from '@tillback/rules/intake/record-mapping';
import { comparableColumn, type SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { mappedRecords, type RecordLayout } from './mapped-records.ts';
import { mappedSales } from './mapped-sales.ts';
import { onlineRetail } from './online-retail.ts';
import type { Preset, RowLayout } from './preset.ts';

const presets: readonly Preset[] = [onlineRetail];

export const presetNames: readonly string[] = presets.map((preset) => preset.name);

export function presetNamed(name: string): Preset | undefined {
  return presets.find((preset) => preset.name === name);
}

/** The preset of which a header has all columns. */
export function presetForColumns(header: readonly string[]): Preset | undefined {
  const names = new Set(header.map(comparableColumn));
  return presets.find(({ columns }) => columns.every((column) => names.has(comparableColumn(column))));
}

interface StoredLayout {
  readonly kind: ImportKind;
  readonly preset: string;
  readonly mapping: SalesMapping | RecordMapping | null;
}

/** How an import's file is read, whatever it holds. */
export function rowLayoutOf(stored: StoredLayout): RowLayout {
  return stored.kind === 'sales' ? layoutOf(stored) : recordLayoutOf(stored);
}

/** How a file of products or customers is read. */
export function recordLayoutOf({ kind, mapping }: StoredLayout): RecordLayout {
  if (kind === 'sales' || !mapping) {
    throw new Error('An import of records has its mapping.');
  }
  return mappedRecords(kind, mapping);
}

/** How a file of sales is read: by the mapping that it came with, or by the preset of its name. */
export function layoutOf(stored: Pick<StoredLayout, 'preset' | 'mapping'>): Preset {
  // What is stored with the kind of sales is a mapping of sales.
  const layout = stored.mapping ? mappedSales(stored.mapping as SalesMapping) : presetNamed(stored.preset);
  if (!layout) {
    throw new Error(`The preset ${stored.preset} does not exist any more.`);
  }
  return layout;
}
