import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import type { HeldEntry } from '../entry-book.ts';

function entriesOf(unit: Unit) {
  return unit.db
    .selectFrom('cashback_entries')
    .select([
      'id',
      'order_id as orderId',
      'customer_id as customerId',
      'amount_minor as amountMinor',
      'confirms_at as confirmsAt',
      'earn_transfer_id as earnTransferId',
      'lot_id as lotId',
      'status',
      'taken_back_minor as takenBackMinor',
      'shortfall_minor as shortfallMinor',
      'confirmed_at as confirmedAt',
      'is_history as isHistory',
    ])
    .forNoKeyUpdate();
}

/** Locks entries in the order of their ids, so that two that share entries never wait for each other. */
export function lockEntries(unit: Unit, ids: readonly string[]): Promise<HeldEntry[]> {
  return entriesOf(unit).where(sql<SqlBool>`id = any(${ids}::uuid[])`).orderBy('id').execute();
}

/** Locks entries whose holding period is over, the longest due first; those that another job holds are left to it. */
export function lockDueEntries(unit: Unit, limit: number): Promise<HeldEntry[]> {
  return entriesOf(unit)
    .where('status', '=', 'pending')
    .where('confirms_at', '<=', unit.now)
    .orderBy('confirms_at')
    .orderBy('id')
    .limit(limit)
    .skipLocked()
    .execute();
}
