import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/** Forgets what mails said that came too late, and after three months that there were any. */
export async function forgetOldMails(unit: Unit): Promise<void> {
  await unit.db
    .updateTable('mails')
    .set({ state: 'outdated', parts: null })
    .where('state', '=', 'waiting')
    .where('useful_until', '<=', unit.now)
    .execute();
  await sql`delete from mails where created_at < ${unit.now}::timestamptz - interval '90 days'`.execute(unit.db);
}
