import type { Unit } from '../../../pipeline/unit.ts';
import type { ImportState } from '../booking/import-state.ts';

/** One that has ended meanwhile stays as it ended. */
export async function saveImportState(unit: Unit, state: ImportState): Promise<void> {
  await unit.db
    .updateTable('intake_imports')
    .set({
      step: state.finished ? null : state.step,
      status: state.finished ? 'done' : 'running',
      position: state.position,
      rows_done: state.rowsDone,
      totals: state.totals,
      checks: state.checks,
      updated_at: unit.now,
      finished_at: state.finished ? unit.now : null,
    })
    .where('id', '=', state.id)
    .where('status', '=', 'running')
    .execute();
}
