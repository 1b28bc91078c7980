import type { Unit } from '../../../pipeline/unit.ts';
import type { JobQueue } from '../../jobs/public.ts';

/**
 * Asks for the booking of every import that is not finished, and the undoing of each that is not undone. A killed process leaves its job as if it were being done,
 * which the queue believes for a while; whoever starts does not wait for that. Asking once too often does no harm.
 */
export async function resumeImports(unit: Unit, jobs: JobQueue): Promise<void> {
  const unfinished = await unit.db
    .selectFrom('intake_imports')
    .select(['id', 'status'])
    .where('status', 'in', ['running', 'undoing'])
    .execute();
  for (const { id, status } of unfinished) {
    await jobs.send(unit, status === 'running' ? 'run-import' : 'undo-import', { importId: id });
  }
}
