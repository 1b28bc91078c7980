import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { OrderSummaryAnswer } from '../orders.shapes.ts';

/** What a list and a single order both tell of an order. */
export function selectSummaries(db: ReadDatabase) {
  return db
    .selectFrom('orders')
    .leftJoin('customers', 'customers.id', 'orders.customer_id')
    .select([
      'orders.id',
      'orders.reference',
      'orders.channel',
      'orders.status',
      'orders.refunded',
      'orders.placed_at as placedAt',
      'orders.completed_at as completedAt',
      'orders.customer_id as customerId',
      'customers.name as customerName',
      'orders.line_count as lineCount',
      'orders.total_minor as totalMinor',
      'orders.paid_minor as paidMinor',
      'orders.refunded_total_minor as refundedTotalMinor',
      'orders.cashback_minor as cashbackMinor',
      'orders.cashback_taken_back_minor as cashbackTakenBackMinor',
      'orders.currency',
    ]);
}

export type SummaryRow = InferResult<ReturnType<typeof selectSummaries>>[number];

export function shapeSummary(row: SummaryRow): OrderSummaryAnswer {
  return {
    id: toPublicId('order', row.id),
    reference: row.reference,
    channel: row.channel,
    status: row.status,
    refunded: row.refunded,
    placedAt: row.placedAt.toISOString(),
    customer:
      row.customerId === null ? null : { id: toPublicId('customer', row.customerId), name: row.customerName ?? '' },
    lineCount: row.lineCount,
    total: formatAmount(row.totalMinor, row.currency),
    paid: formatAmount(row.paidMinor, row.currency),
    due: formatAmount(dueMinor(row), row.currency),
    refundedTotal: formatAmount(row.refundedTotalMinor, row.currency),
    cashback: formatAmount(row.cashbackMinor, row.currency),
    cashbackTakenBack: formatAmount(row.cashbackTakenBackMinor, row.currency),
    currency: row.currency,
  };
}

/** What is still to be paid: of what was sold elsewhere, or is cancelled, nothing. */
export function dueMinor({
  status,
  totalMinor,
  paidMinor,
}: Pick<SummaryRow, 'status' | 'totalMinor' | 'paidMinor'>): bigint {
  return status === 'placed' ? totalMinor - paidMinor : 0n;
}
