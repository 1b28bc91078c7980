import type { Unit } from '../../../pipeline/unit.ts';
import { endImport, notReceived } from './end-import.ts';

const abandonedAfterMs = 10 * 60_000;

/** Ends imports that nobody has sent a row of for ten minutes: the process that received them was killed. */
export async function endAbandonedImports(unit: Unit): Promise<void> {
  const abandoned = await unit.db
    .selectFrom('intake_imports')
    .select('id')
    .where('status', '=', 'receiving')
    .where('updated_at', '<', new Date(unit.now.getTime() - abandonedAfterMs))
    .execute();
  for (const { id } of abandoned) {
    await endImport(unit, { importId: id, during: 'receiving', status: 'interrupted', failure: notReceived });
  }
}
