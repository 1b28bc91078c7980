import { runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import type { JobHandler } from '../../jobs/public.ts';
import { cancelUnpaidOrders } from '../commands/cancel-unpaid-orders.ts';

const ordersOfABatch = 100;
const actor = { kind: 'system', name: 'cancel-unpaid' } as const;

/** Cancels orders that nobody paid in time, in batches, until none is left. */
export function cancelUnpaidJob(runtime: Runtime): JobHandler {
  const call = { command: 'orders.cancel-unpaid', actor, requestId: null, ip: null, idempotencyKey: null };
  return {
    name: 'cancel-unpaid',
    schedule: '*/5 * * * *',
    handle: async () => {
      let found = ordersOfABatch;
      while (found === ordersOfABatch) {
        found = await runCommand(runtime, call, cancelUnpaidOrders, ordersOfABatch, { audit: 'recorded' });
      }
    },
  };
}
