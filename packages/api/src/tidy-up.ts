import { sql } from 'kysely';
import { deleteEndedTokens, deleteExpiredSessions, forgetOldLinks } from './modules/auth/public.ts';
import { endAbandonedImports } from './modules/intake/public.ts';
import type { JobHandler } from './modules/jobs/public.ts';
import { forgetOldMails } from './modules/mail/public.ts';
import { type Call, runCommand } from './pipeline/run-command.ts';
import type { Runtime } from './pipeline/runtime.ts';
import type { Unit } from './pipeline/unit.ts';

const actor = { kind: 'system', name: 'tidy-up' } as const;
const call: Call = { command: 'tidy-up', actor, requestId: null, ip: null, idempotencyKey: null };

/** Clears away what has served its time. Each piece is a transaction of its own. */
export function tidyUpJob(runtime: Runtime): JobHandler {
  return {
    name: 'tidy-up',
    schedule: '*/10 * * * *',
    handle: async () => {
      await runCommand(runtime, call, deleteExpiredSessions, undefined, { audit: 'recorded' });
      await runCommand(runtime, call, deleteEndedTokens, undefined, { audit: 'recorded' });
      await runCommand(runtime, call, forgetOldLinks, undefined, { audit: 'recorded' });
      await runCommand(runtime, call, endAbandonedImports, undefined, { audit: 'recorded' });
      await runCommand(runtime, call, forgetOldMails, undefined, { audit: 'recorded' });
      await runCommand(runtime, call, deleteDelivered, undefined, { audit: 'recorded' });
    },
  };
}

/** Facts are kept for a week after their delivery, and an idempotency key until the day it was promised for. */
async function deleteDelivered(unit: Unit): Promise<void> {
  await sql`delete from outbox_events where sent_at < ${unit.now}::timestamptz - interval '7 days'`.execute(unit.db);
  await sql`delete from handled_events where handled_at < ${unit.now}::timestamptz - interval '14 days'`.execute(
    unit.db,
  );
  await sql`delete from idempotency_keys where kept_until < ${unit.now}::timestamptz`.execute(unit.db);
}
