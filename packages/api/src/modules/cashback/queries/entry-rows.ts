import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { CashbackEntryAnswer } from '../cashback.shapes.ts';
import { transfersOfEntries } from './transfers-of-entries.ts';

export function selectEntries(db: ReadDatabase) {
  return db
    .selectFrom('cashback_entries')
    .innerJoin('customers', 'customers.id', 'cashback_entries.customer_id')
    .innerJoin('orders', 'orders.id', 'cashback_entries.order_id')
    .select([
      'cashback_entries.id',
      'cashback_entries.order_id as orderId',
      'orders.reference as orderReference',
      'orders.currency',
      'customers.id as customerId',
      'customers.name as customerName',
      'cashback_entries.payout',
      'cashback_entries.status',
      'cashback_entries.amount_minor as amountMinor',
      'cashback_entries.taken_back_minor as takenBackMinor',
      'cashback_entries.effective_at as effectiveAt',
      'cashback_entries.confirms_at as confirmsAt',
      'cashback_entries.confirmed_at as confirmedAt',
    ]);
}

export type EntryRow = InferResult<ReturnType<typeof selectEntries>>[number];

/** The entries for the outside, each with the transfers that moved its money. */
export async function shapeEntries(db: ReadDatabase, rows: readonly EntryRow[]): Promise<CashbackEntryAnswer[]> {
  const transfers = await transfersOfEntries(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...shapeEntry(row), transfers: transfers.get(row.id) ?? [] }));
}

export function shapeEntry(row: EntryRow): Omit<CashbackEntryAnswer, 'transfers'> {
  return {
    id: toPublicId('cashbackEntry', row.id),
    orderId: toPublicId('order', row.orderId),
    orderReference: row.orderReference,
    customer: { id: toPublicId('customer', row.customerId), name: row.customerName },
    payout: row.payout,
    status: row.status,
    amount: formatAmount(row.amountMinor, row.currency),
    takenBack: formatAmount(row.takenBackMinor, row.currency),
    currency: row.currency,
    effectiveAt: row.effectiveAt.toISOString(),
    confirmsAt: row.confirmsAt?.toISOString() ?? null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
  };
}
