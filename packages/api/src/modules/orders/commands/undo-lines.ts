import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { undoEarnings } from '../../cashback/public.ts';
import { orderUndone } from '../orders.events.ts';
import { lockOrders } from './lock-orders.ts';
import { recomputeOrders } from './recompute-orders.ts';

export interface UndoneLines {
  readonly orders: number;
  readonly lines: number;
  readonly revenueMinor: bigint;
  readonly cashbackMinor: bigint;
}

/**
 * Undoes sold lines with what they earned, as if they had never been sold: an order of which no line is left is undone, others
 * go on without them. All of them stay to be read. Their refunds were undone before. Lines that earned together go together.
 */
export async function undoLines(unit: Unit, lineIds: readonly string[]): Promise<UndoneLines> {
  const lines = await lockLines(unit, lineIds);
  const orderIds = await lockOrders(unit.db, new Set(lines.map(({ orderId }) => orderId)));
  await undoEarnings(unit, [...new Set(lines.flatMap(({ entryId }) => entryId ?? []))]);
  await unit.db
    .updateTable('order_lines')
    .set({ undone_at: unit.now })
    .where(sql<SqlBool>`id = any(${lineIds}::uuid[])`)
    .execute();
  const orders = await recomputeOrders(unit, orderIds);
  for (const { id, status } of orders) {
    tell(unit, id, status === 'undone');
  }
  return {
    orders: orders.filter(({ status }) => status === 'undone').length,
    lines: lines.length,
    revenueMinor: lines.reduce((total, { amountMinor }) => total + amountMinor, 0n),
    cashbackMinor: lines.reduce((total, { cashbackMinor }) => total + cashbackMinor, 0n),
  };
}

function lockLines({ db }: Unit, lineIds: readonly string[]) {
  return db
    .selectFrom('order_lines')
    .select([
      'order_id as orderId',
      'cashback_entry_id as entryId',
      'amount_minor as amountMinor',
      'cashback_minor as cashbackMinor',
    ])
    .where(sql<SqlBool>`id = any(${lineIds}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

function tell(unit: Unit, orderId: string, isWhole: boolean): void {
  unit.record({ action: isWhole ? 'order.undone' : 'order.lines-undone', subject: { kind: 'order', id: orderId } });
  if (isWhole) {
    unit.announce(orderUndone(orderId));
  }
}
