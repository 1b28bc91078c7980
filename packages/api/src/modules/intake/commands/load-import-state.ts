import type { WriteDatabase } from '../../../database/handles.ts';
import { emptyTotals, type ImportState } from '../booking/import-state.ts';

/** The state of an import that is being booked; null when it is not (any more). */
export async function loadImportState(
  db: WriteDatabase,
  importId: string,
  how: 'lock' | 'look',
): Promise<ImportState | null> {
  const running = db
    .selectFrom('intake_imports')
    .select([
      'id',
      'kind',
      'source',
      'dry_run as isRehearsal',
      'preset',
      'mapping',
      'step',
      'position',
      'rows_done as rowsDone',
      'totals',
      'checks',
    ])
    .where('id', '=', importId)
    .where('status', '=', 'running');
  const row = await (how === 'lock' ? running.forUpdate() : running).executeTakeFirst();
  if (!row) {
    return null;
  }
  // One that began before a total came to be lacks it.
  const totals = { ...emptyTotals(), ...row.totals };
  return { ...row, totals, step: row.step ?? 'sales', finished: false, sample: { added: [], changed: [] } };
}
