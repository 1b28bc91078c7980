import type { Unit } from '../../../pipeline/unit.ts';
import type { ImportUndo, UndoTotals } from '../entities/import.ts';
import { loadUndoing } from '../undo/load-undoing.ts';

interface Progress {
  readonly importId: string;
  readonly percent: number;
}

/** Shows how far undoing an import has come, to whoever looks at it meanwhile. */
export async function showUndoProgress(unit: Unit, { importId, percent }: Progress): Promise<void> {
  const undoing = await loadUndoing(unit.db, importId);
  if (undoing?.undo) {
    await save(unit, importId, { ...undoing.undo, percent });
  }
}

interface Finished {
  readonly importId: string;
  readonly undo: ImportUndo;
  readonly totals: UndoTotals;
}

/** Says what was undone; the import is `undone`. */
export async function finishUndo(unit: Unit, { importId, undo, totals }: Finished): Promise<void> {
  const finished = { ...undo, percent: 100, undoneAt: unit.now.toISOString(), totals };
  await save(unit, importId, finished, 'undone');
}

interface GivenUp {
  readonly importId: string;
  readonly code: string;
  readonly detail: string;
}

/** Says why an import could not be undone; it is what it was before it was asked for. */
export async function giveUpUndo(unit: Unit, { importId, code, detail }: GivenUp): Promise<void> {
  const undoing = await loadUndoing(unit.db, importId);
  if (!undoing?.undo) {
    return;
  }
  const { checks } = await unit.db
    .selectFrom('intake_imports')
    .select('checks')
    .where('id', '=', importId)
    .executeTakeFirstOrThrow();
  const before = checks === null ? 'failed' : 'done';
  await save(unit, importId, { ...undoing.undo, percent: 0, failure: { code, detail } }, before);
  unit.record({ action: 'import.not-undone', subject: { kind: 'import', id: importId }, changes: { code, detail } });
}

async function save(
  { db, now }: Unit,
  importId: string,
  undo: ImportUndo,
  status: 'undoing' | 'undone' | 'done' | 'failed' = 'undoing',
): Promise<void> {
  await db
    .updateTable('intake_imports')
    .set({ status, undo, updated_at: now })
    .where('id', '=', importId)
    .where('status', '=', 'undoing')
    .execute();
}
