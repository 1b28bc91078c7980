import {
  fieldsOfNewRecords,
  type RecordField,
  type RecordKind,
  type RecordMapping,
  recordFields,
  recordKeys,
} from '@tillback/rules/intake/record-mapping';
import type { RecordLook, SavedMapping } from '../mapping/file-look.ts';

/** How somebody wants a file of products or customers to be read, while they still decide. */
export type RecordDraft = {
  kind: RecordKind;
  mapping: RecordMapping;
  /** the saved mapping that it began with */
  saved: SavedMapping | null;
};

/** What was saved for such files comes before a guess. */
export function draftOfRecords({ kind, savedMapping, recordGuess }: RecordLook): RecordDraft {
  return { kind, mapping: savedMapping?.recordMapping ?? recordGuess, saved: savedMapping };
}

/** Gives a column to a field, or none; the field that had the column goes without. */
export function withRecordColumn(
  { kind, mapping, saved }: RecordDraft,
  field: RecordField,
  column: string | null,
): RecordDraft {
  const kept = recordFields[kind].flatMap((each) => {
    const chosen = each === field ? column : mapping.columns[each];
    return chosen && (each === field || chosen !== column) ? [[each, chosen] as const] : [];
  });
  return { kind, mapping: { ...mapping, columns: Object.fromEntries(kept) }, saved };
}

export function isKey(kind: RecordKind, field: RecordField): boolean {
  return (recordKeys[kind] as readonly RecordField[]).includes(field);
}

/** Whether what is not known yet has to have it. */
export function isForNew(kind: RecordKind, field: RecordField): boolean {
  return (fieldsOfNewRecords[kind] as readonly RecordField[]).includes(field);
}

/** Whether the file has a column by which its rows can be known. */
export function hasKey({ kind, mapping }: RecordDraft, { columns }: RecordLook): boolean {
  const names = new Set(columns.filter(({ isUsable }) => isUsable).map(({ name }) => name));
  return recordKeys[kind].some((key) => names.has(mapping.columns[key] ?? ''));
}
