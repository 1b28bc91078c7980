import { type Call, runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import type { JobHandler } from '../../jobs/public.ts';
import { foldFigures } from '../commands/fold-figures.ts';

const changesAtOnce = 100_000;
const actor = { kind: 'system', name: 'fold-figures' } as const;
const call: Call = { command: 'insights.fold-figures', actor, requestId: null, ip: null, idempotencyKey: null };

/** Folds what changed, in transactions that end soon. The figures are right without it; with it they stay quick to read. */
export function foldFiguresJob(runtime: Runtime): JobHandler {
  return {
    name: 'fold-figures',
    schedule: '* * * * *',
    handle: async () => {
      let folded = changesAtOnce;
      while (folded >= changesAtOnce) {
        folded = await runCommand(runtime, call, foldFigures, changesAtOnce, { audit: 'recorded' });
      }
    },
  };
}
