import {
  type MappingField,
  mappingFields,
  neededFields,
  type SalesMapping,
} from '@tillback/rules/intake/sales-mapping';
import type { SalesLook, SavedMapping } from './file-look.ts';

/** Where numbers come from if nobody says otherwise: the same each time, so that the same sales are known again. */
const usualSource = 'files';

/** How somebody wants a file of sales to be read, while they still decide. */
export type MappingDraft = {
  kind: 'sales';
  /** the name of a preset; null: by the mapping */
  preset: string | null;
  mapping: SalesMapping;
  source: string;
  /** the saved mapping that it began with */
  saved: SavedMapping | null;
};

/** What was saved for such files comes before a preset, and a preset before a guess. */
export function draftOf({ savedMapping, preset, guess }: SalesLook): MappingDraft {
  const draft = { kind: 'sales', preset, mapping: guess, source: usualSource, saved: null } as const;
  return savedMapping ? draftOfSaved(draft, savedMapping) : draft;
}

export function draftOfSaved(draft: MappingDraft, saved: SavedMapping): MappingDraft {
  return { ...draft, preset: null, mapping: saved.mapping ?? draft.mapping, source: saved.source, saved };
}

/** Gives a column to a field, or none; the field that had the column goes without. */
export function withColumn(mapping: SalesMapping, field: MappingField, column: string | null): SalesMapping {
  const kept = mappingFields.flatMap((each) => {
    const chosen = each === field ? column : mapping.columns[each];
    return chosen && (each === field || chosen !== column) ? [[each, chosen] as const] : [];
  });
  return { ...mapping, columns: Object.fromEntries(kept) };
}

/** The fields without which nothing can be imported and that have no column in the file. */
export function gapsOf({ preset, mapping }: MappingDraft, { columns }: SalesLook): MappingField[] {
  if (preset !== null) return [];
  const names = new Set(columns.filter(({ isUsable }) => isUsable).map(({ name }) => name));
  return neededFields.filter((field) => !names.has(mapping.columns[field] ?? ''));
}
