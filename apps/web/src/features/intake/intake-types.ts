import type { Outputs } from '../../lib/trpc.ts';

export type Import = Outputs['intake']['getImport'];
export type Undo = NonNullable<Import['undo']>;
export type UndoTotals = NonNullable<Undo['totals']>;
export type UndoPreview = Outputs['intake']['previewUndo'];
export type ImportReport = NonNullable<Import['report']>;
export type ImportRow = Outputs['intake']['listRows']['items'][number];
export type Verdict = ImportRow['verdict'];

/** Whether the server still works on it. */
export function isUnderWay(shown: Pick<Import, 'status'>): boolean {
  return shown.status === 'receiving' || shown.status === 'running' || shown.status === 'undoing';
}
