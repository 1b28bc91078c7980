import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { undoTakeBacks } from '../../cashback/public.ts';
import { lockOrders } from './lock-orders.ts';
import { recomputeOrders } from './recompute-orders.ts';

/**
 * Undoes refunds, as if they had never been: the units are sold again and the cashback is the customers' again. They stay to be
 * read. Nothing may have been refunded of the same lines since.
 */
export async function undoRefunds(unit: Unit, refundIds: readonly string[]): Promise<void> {
  const orderIds = await lockRefunded(unit, refundIds);
  await undoTakeBacks(unit, refundIds);
  await sellAgain(unit, refundIds);
  await recomputeOrders(unit, orderIds);
  const undone = await unit.db
    .updateTable('refunds')
    .set({ undone_at: unit.now })
    .where(sql<SqlBool>`id = any(${refundIds}::uuid[])`)
    .returning(['order_id as orderId', 'reference', 'total_minor as totalMinor'])
    .execute();
  for (const { orderId, reference, totalMinor } of undone) {
    unit.record({
      action: 'order.refund-undone',
      subject: { kind: 'order', id: orderId },
      changes: { reference, totalMinor: totalMinor.toString() },
    });
  }
}

/** Lines before orders, as whoever refunds takes them, each in the order of their ids. Gives the orders. */
async function lockRefunded({ db }: Unit, refundIds: readonly string[]): Promise<string[]> {
  const lines = await db
    .selectFrom('order_lines')
    .select('order_id as orderId')
    .where('id', 'in', (refunded) =>
      refunded
        .selectFrom('refund_lines')
        .select('order_line_id')
        .where(sql<SqlBool>`refund_id = any(${refundIds}::uuid[])`),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return lockOrders(db, new Set(lines.map(({ orderId }) => orderId)));
}

async function sellAgain({ db }: Unit, refundIds: readonly string[]): Promise<void> {
  await sql`
    update order_lines line
      set refunded_quantity = refunded_quantity - back.quantity,
          cashback_taken_back_minor = cashback_taken_back_minor - back.cashback_minor
      from (
        select order_line_id, sum(quantity)::int as quantity, sum(cashback_taken_back_minor)::bigint as cashback_minor
          from refund_lines where refund_id = any(${refundIds}::uuid[]) group by order_line_id
      ) as back
      where line.id = back.order_line_id
  `.execute(db);
}
