import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { CashbackEntryAnswer } from '../cashback.shapes.ts';
import { selectEntries, shapeEntries } from './entry-rows.ts';

/**
 * What orders earned, by the order's public id: one entry each, and another for each time it grew. Whether the orders may be
 * seen was decided before.
 */
export async function entriesOfOrders(
  db: ReadDatabase,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, CashbackEntryAnswer[]>> {
  const rows = await selectEntries(db)
    .where(sql<SqlBool>`cashback_entries.order_id = any(${orderIds}::uuid[])`)
    .orderBy('cashback_entries.effective_at')
    .orderBy('cashback_entries.id')
    .execute();
  return Map.groupBy(await shapeEntries(db, rows), (entry) => entry.orderId);
}
