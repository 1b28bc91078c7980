import { writeDatabase } from '../../../database/handles.ts';
import { type Call, runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { advanceImport } from './advance-import.ts';
import { dryRunImport } from './dry-run-import.ts';

/**
 * Drives an import to its end, from wherever it stands. More than one process may do so at once.
 * @param onBatch told after each batch; what it throws ends the driving, and whoever comes next goes on from there
 */
export async function runImport(
  runtime: Runtime,
  importId: string,
  onBatch: () => Promise<void> | void = () => {},
): Promise<void> {
  const opened = await importToRun(runtime, importId);
  if (!opened) {
    return;
  }
  const call = callOf(opened.createdByName);
  if (opened.dryRun) {
    await dryRunImport(runtime, call, importId, onBatch);
    return;
  }
  let finished = false;
  while (!finished) {
    finished = await runCommand(runtime, call, advanceImport, importId, { audit: 'recorded' });
    await onBatch();
  }
}

function importToRun(runtime: Runtime, importId: string) {
  return writeDatabase(runtime.orm.em.fork())
    .selectFrom('intake_imports')
    .select(['dry_run as dryRun', 'created_by_name as createdByName'])
    .where('id', '=', importId)
    .where('status', '=', 'running')
    .executeTakeFirst();
}

function callOf(createdByName: string): Call {
  const actor = { kind: 'system', name: `import by ${createdByName}` } as const;
  return { command: 'intake.advance', actor, requestId: null, ip: null, idempotencyKey: null };
}
