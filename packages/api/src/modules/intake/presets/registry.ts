import { comparableColumn, type SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { mappedSales } from './mapped-sales.ts';
import { onlineRetail } from './online-retail.ts';
import type { Preset } from './preset.ts';

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

/** How an import's file is read: by the mapping that it came with, or by the preset of its name. */
export function layoutOf(stored: { readonly preset: string; readonly mapping: SalesMapping | null }): Preset {
  const layout = stored.mapping ? mappedSales(stored.mapping) : presetNamed(stored.preset);
  if (!layout) {
    throw new Error(`The preset ${stored.preset} does not exist any more.`);
  }
  return layout;
}
