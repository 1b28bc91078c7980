import type { ReadDatabase } from '../../../database/handles.ts';
import type { CashbackEntryAnswer } from '../cashback.shapes.ts';
import { selectEntries, shapeEntries } from './entry-rows.ts';

/** What an order earned: one entry, and another for each time it grew. Whether the order may be seen was decided before. */
export async function entriesOfOrder(db: ReadDatabase, orderId: string): Promise<CashbackEntryAnswer[]> {
  const rows = await selectEntries(db)
    .where('cashback_entries.order_id', '=', orderId)
    .orderBy('cashback_entries.effective_at')
    .orderBy('cashback_entries.id')
    .execute();
  return shapeEntries(db, rows);
}
