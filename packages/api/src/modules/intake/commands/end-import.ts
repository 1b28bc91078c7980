import type { Unit } from '../../../pipeline/unit.ts';
import { bePatient } from '../booking/take-turn.ts';
import type { ImportFailure } from '../entities/import.ts';

export interface Ending {
  readonly importId: string;
  /** In which part of its life it ends; one that is past it is left alone. */
  readonly during: 'receiving' | 'running';
  /** `interrupted` where the file can be sent again as it is. */
  readonly status: 'failed' | 'interrupted';
  readonly failure: ImportFailure;
}

/** Why an import ends whose file did not come to its end. */
export const notReceived = {
  code: 'unavailable',
  detail: 'The file did not arrive whole. Nothing of it was booked; send it again.',
} as const;

/** Ends an import before its time. Rows of a file that was not received whole took no effect and are not kept. */
export async function endImport(unit: Unit, { importId, during, status, failure }: Ending): Promise<void> {
  await bePatient(unit);
  const ended = await unit.db
    .updateTable('intake_imports')
    .set({ status, step: null, failure: { ...failure }, finished_at: unit.now, updated_at: unit.now })
    .where('id', '=', importId)
    .where('status', '=', during)
    .returning('id')
    .executeTakeFirst();
  if (!ended) {
    return;
  }
  if (during === 'receiving') {
    await unit.db.deleteFrom('intake_rows').where('import_id', '=', importId).execute();
  }
  unit.record({ action: `import.${status}`, subject: { kind: 'import', id: importId }, changes: failure });
}

/** Takes away an import that was received again for nothing, its rows with it. */
export async function discardImport(unit: Unit, importId: string): Promise<void> {
  await unit.db.deleteFrom('intake_imports').where('id', '=', importId).where('status', '=', 'receiving').execute();
  unit.record({ action: 'import.discarded', subject: { kind: 'import', id: importId } });
}
