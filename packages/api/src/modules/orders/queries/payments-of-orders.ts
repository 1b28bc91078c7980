import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { type InferResult, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { PaymentAnswer } from '../orders.shapes.ts';
import type { SummaryRow } from './order-summaries.ts';

/** What was paid of orders, the earliest first. */
export async function paymentsOfOrders(
  db: ReadDatabase,
  orders: readonly SummaryRow[],
): Promise<(order: SummaryRow) => PaymentAnswer[]> {
  const rows = await selectPayments(
    db,
    orders.map(({ id }) => id),
  ).execute();
  const byOrder = Map.groupBy(rows, (row) => row.orderId);
  return ({ id, currency }) => (byOrder.get(id) ?? []).map((row) => shapePayment(row, currency));
}

function selectPayments(db: ReadDatabase, orderIds: readonly string[]) {
  return db
    .selectFrom('order_payments')
    .select([
      'id',
      'order_id as orderId',
      'method',
      'amount_minor as amountMinor',
      'returned_minor as returnedMinor',
      'reference',
      'recorded_at as recordedAt',
    ])
    .where(sql<SqlBool>`order_id = any(${orderIds}::uuid[])`)
    .orderBy('recorded_at')
    .orderBy('id');
}

export type PaymentRow = InferResult<ReturnType<typeof selectPayments>>[number];

export function shapePayment(row: PaymentRow, currency: string): PaymentAnswer {
  return {
    id: toPublicId('payment', row.id),
    method: row.method,
    amount: formatAmount(row.amountMinor, currency),
    returned: formatAmount(row.returnedMinor, currency),
    reference: row.reference,
    recordedAt: row.recordedAt.toISOString(),
  };
}
