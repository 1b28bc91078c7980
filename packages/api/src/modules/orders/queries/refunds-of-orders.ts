import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { type InferResult, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { RefundAnswer } from '../orders.shapes.ts';
import type { SummaryRow } from './order-summaries.ts';

/** The refunds of orders with their lines, the earliest first. */
export async function refundsOfOrders(
  db: ReadDatabase,
  orders: readonly SummaryRow[],
): Promise<(order: SummaryRow) => RefundAnswer[]> {
  const rows = await selectRefundLines(
    db,
    orders.map(({ id }) => id),
  ).execute();
  const byOrder = Map.groupBy(rows, (row) => row.orderId);
  return ({ id, currency }) => {
    const byRefund = Map.groupBy(byOrder.get(id) ?? [], (row) => row.refundId);
    return [...byRefund.values()].map((lines) => shapeRefund(lines, currency));
  };
}

function selectRefundLines(db: ReadDatabase, orderIds: readonly string[]) {
  return db
    .selectFrom('refunds')
    .innerJoin('refund_lines', 'refund_lines.refund_id', 'refunds.id')
    .innerJoin('order_lines', 'order_lines.id', 'refund_lines.order_line_id')
    .select([
      'refunds.id as refundId',
      'refunds.order_id as orderId',
      'refunds.reference',
      'refunds.effective_at as effectiveAt',
      'refunds.undone_at as undoneAt',
      'refunds.reason',
      'refunds.total_minor as totalMinor',
      'refunds.wallet_minor as walletMinor',
      'refunds.cashback_taken_back_minor as takenBackMinor',
      'order_lines.id as orderLineId',
      'order_lines.sku',
      'order_lines.name',
      'refund_lines.quantity',
      'refund_lines.amount_minor as lineAmountMinor',
      'refund_lines.cashback_taken_back_minor as lineTakenBackMinor',
      'refund_lines.restocked',
    ])
    .where(sql<SqlBool>`refunds.order_id = any(${orderIds}::uuid[])`)
    .orderBy('refunds.effective_at')
    .orderBy('refunds.id')
    .orderBy('order_lines.position')
    .orderBy('refund_lines.id');
}

type RefundLineRow = InferResult<ReturnType<typeof selectRefundLines>>[number];

function shapeRefund(rows: readonly RefundLineRow[], currency: string): RefundAnswer {
  const [refund] = rows;
  if (!refund) {
    throw new RangeError('A refund has lines.');
  }
  return {
    id: toPublicId('refund', refund.refundId),
    reference: refund.reference,
    effectiveAt: refund.effectiveAt.toISOString(),
    undoneAt: refund.undoneAt?.toISOString() ?? null,
    reason: refund.reason,
    total: formatAmount(refund.totalMinor, currency),
    wallet: formatAmount(refund.walletMinor, currency),
    outside: formatAmount(refund.totalMinor - refund.walletMinor, currency),
    cashbackTakenBack: formatAmount(refund.takenBackMinor, currency),
    lines: rows.map((row) => ({
      orderLineId: toPublicId('orderLine', row.orderLineId),
      sku: row.sku,
      name: row.name,
      quantity: row.quantity,
      amount: formatAmount(row.lineAmountMinor, currency),
      cashbackTakenBack: formatAmount(row.lineTakenBackMinor, currency),
      restocked: row.restocked,
    })),
  };
}
