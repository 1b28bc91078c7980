import { runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import type { JobHandler } from '../../jobs/public.ts';
import { runUndo } from '../commands/run-undo.ts';
import { giveUpUndo } from '../commands/save-undo.ts';

const call = {
  command: 'intake.undo',
  actor: { kind: 'system', name: 'undo-import' },
  requestId: null,
  ip: null,
  idempotencyKey: null,
} as const;

const detail = 'It failed on our side, several times. Nothing was undone; it can be asked for again.';

/** Undoes an import; after a crash or an error it begins again, since nothing of it was done. */
export function undoImportJob(runtime: Runtime): JobHandler {
  return {
    name: 'undo-import',
    handle: async (payload, { isLast, stopping }) => {
      const importId = String(payload['importId']);
      try {
        await runUndo(runtime, importId, () => stopping.throwIfAborted());
      } catch (error) {
        if (isLast && !stopping.aborted) {
          await runCommand(runtime, call, giveUpUndo, { importId, code: 'internal', detail });
        }
        throw error;
      }
    },
  };
}
