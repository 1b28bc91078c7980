import type { Unit } from '../../../pipeline/unit.ts';
import type { JobQueue } from '../../jobs/public.ts';

/**
 * Asks for the booking of every import that is not finished. A killed process leaves its job as if it were being done,
 * which the queue believes for a while; whoever starts does not wait for that. Asking once too often does no harm.
 */
export async function resumeImports(unit: Unit, jobs: JobQueue): Promise<void> {
  const unfinished = await unit.db.selectFrom('intake_imports').select('id').where('status', '=', 'running').execute();
  for (const { id } of unfinished) {
    await jobs.send(unit, 'run-import', { importId: id });
  }
}
