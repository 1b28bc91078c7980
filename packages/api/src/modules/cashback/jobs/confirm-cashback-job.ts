import { runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import type { JobHandler } from '../../jobs/public.ts';
import { confirmDueCashback } from '../commands/confirm-due-cashback.ts';

const entriesOfABatch = 500;
const actor = { kind: 'system', name: 'confirm-cashback' } as const;

/** Confirms cashback whose holding period is over, in batches, until none is due. */
export function confirmCashbackJob(runtime: Runtime): JobHandler {
  const call = { command: 'cashback.confirm-due', actor, requestId: null, ip: null, idempotencyKey: null };
  return {
    name: 'confirm-cashback',
    schedule: '*/5 * * * *',
    handle: async () => {
      let confirmed = entriesOfABatch;
      while (confirmed === entriesOfABatch) {
        const batch = await runCommand(runtime, call, confirmDueCashback, entriesOfABatch, { audit: 'recorded' });
        confirmed = batch.entries;
      }
    },
  };
}
