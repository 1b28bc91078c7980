import { runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { type Ending, endImport } from './end-import.ts';

const actor = { kind: 'system', name: 'run-import' } as const;

/** Gives up an import that failed again and again on our side. What was booked of it stays; the same file can follow. */
export async function failImport(runtime: Runtime, importId: string): Promise<void> {
  const call = { command: 'intake.fail', actor, requestId: null, ip: null, idempotencyKey: null };
  const detail =
    'It failed on our side, several times. What was booked stays; importing the file again goes on from there.';
  const ending: Ending = { importId, during: 'running', status: 'failed', failure: { code: 'internal', detail } };
  await runCommand(runtime, call, endImport, ending);
}
