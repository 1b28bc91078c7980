import type { Runtime } from '../../../pipeline/runtime.ts';
import type { JobHandler } from '../../jobs/public.ts';
import { failImport } from '../commands/fail-import.ts';
import { runImport } from '../commands/run-import.ts';

/** Books a received file; after a crash or an error it goes on where the last whole batch ended. */
export function runImportJob(runtime: Runtime): JobHandler {
  return {
    name: 'run-import',
    handle: async ({ importId }, { isLast, stopping }) => {
      try {
        await runImport(runtime, String(importId), () => stopping.throwIfAborted());
      } catch (error) {
        if (isLast && !stopping.aborted) {
          await failImport(runtime, String(importId));
        }
        throw error;
      }
    },
  };
}
