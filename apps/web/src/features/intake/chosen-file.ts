import { useSyncExternalStore } from 'react';
import type { MappingDraft } from './mapping/mapping-draft.ts';
import type { RecordDraft } from './records/record-draft.ts';

export type ChosenFile = {
  readonly file: File | null;
  /** of a workbook; null for the first that has a table */
  readonly sheet: string | null;
  /** how it is to be read, once somebody changed what was guessed */
  readonly draft: MappingDraft | RecordDraft | null;
};

// Outside of React, so that what was chosen is still there when the page is left, or a phone is turned.
let current: ChosenFile = { file: null, sheet: null, draft: null };
const listeners = new Set<() => void>();

export function useChosenFile(): ChosenFile {
  return useSyncExternalStore(subscribe, () => current);
}

export function chooseFile(file: File | null): void {
  show({ file, sheet: null, draft: null });
}

/** Another sheet has other columns: what was chosen of the one before does not count for it. */
export function chooseSheet(sheet: string): void {
  show({ ...current, sheet, draft: null });
}

export function keepDraft(draft: MappingDraft | RecordDraft): void {
  show({ ...current, draft });
}

function show(next: ChosenFile): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
