import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { RepaymentAnswer } from '../orders.shapes.ts';
import type { SummaryRow } from './order-summaries.ts';

/** What was given back of cancelled orders, the earliest first. Of others there is none, and nothing is asked. */
export async function repaymentsOfOrders(
  db: ReadDatabase,
  orders: readonly SummaryRow[],
): Promise<(order: SummaryRow) => RepaymentAnswer[]> {
  const cancelled = orders.filter(({ status }) => status === 'cancelled').map(({ id }) => id);
  if (cancelled.length === 0) {
    return () => [];
  }
  const rows = await db
    .selectFrom('order_repayments')
    .selectAll()
    .where(sql<SqlBool>`order_id = any(${cancelled}::uuid[])`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const byOrder = Map.groupBy(rows, (row) => row.order_id);
  return ({ id, currency }) =>
    (byOrder.get(id) ?? []).map((row) => ({
      id: toPublicId('repayment', row.id),
      method: row.method,
      amount: formatAmount(row.amount_minor, currency),
      reference: row.reference,
      recordedAt: row.recorded_at.toISOString(),
    }));
}
