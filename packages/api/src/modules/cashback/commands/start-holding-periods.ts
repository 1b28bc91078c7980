import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/** Orders are completed: what they earned for the wallet is due once the holding period since they were placed is over. */
export async function startHoldingPeriods({ db, store }: Unit, orderIds: readonly string[]): Promise<void> {
  await db
    .updateTable('cashback_entries')
    // Whole days of 24 hours, whatever the clocks do in between.
    .set({ confirms_at: sql<Date>`effective_at + make_interval(hours => ${24 * store.holdingPeriodDays}::int)` })
    .where(sql<SqlBool>`order_id = any(${orderIds}::uuid[])`)
    .where('payout', '=', 'wallet')
    .where('status', '=', 'pending')
    .execute();
}
