import type { Unit } from '../../../pipeline/unit.ts';
import { bookNextBatch } from '../booking/next-batch.ts';
import { bePatient, takeTurn } from '../booking/take-turn.ts';
import { importFinished } from '../intake.events.ts';
import { loadImportState } from './load-import-state.ts';
import { saveImportState } from './save-import-state.ts';

/**
 * Books the next batch of an import. The import is locked for it and its position moves in the same transaction, so that
 * several processes may drive one import and a killed one leaves nothing half-done. Gives whether it is finished.
 */
export async function advanceImport(unit: Unit, importId: string): Promise<boolean> {
  await bePatient(unit);
  const state = await loadImportState(unit.db, importId, 'lock');
  if (!state) {
    return true;
  }
  await takeTurn(unit, state.source);
  await bookNextBatch(unit, state);
  await saveImportState(unit, state);
  if (state.finished) {
    unit.announce(importFinished(importId, false));
    unit.record({ action: 'import.finished', subject: { kind: 'import', id: importId }, changes: state.totals });
  }
  return state.finished;
}
