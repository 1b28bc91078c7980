import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { PaymentAnswer } from '../orders.shapes.ts';
import type { SummaryRow } from './order-summaries.ts';

/** What was paid of the order, the earliest first. */
export async function paymentsOfOrder(db: ReadDatabase, { id, currency }: SummaryRow): Promise<PaymentAnswer[]> {
  const rows = await db
    .selectFrom('order_payments')
    .select([
      'id',
      'method',
      'amount_minor as amountMinor',
      'returned_minor as returnedMinor',
      'reference',
      'recorded_at as recordedAt',
    ])
    .where('order_id', '=', id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: toPublicId('payment', row.id),
    method: row.method,
    amount: formatAmount(row.amountMinor, currency),
    returned: formatAmount(row.returnedMinor, currency),
    reference: row.reference,
    recordedAt: row.recordedAt.toISOString(),
  }));
}
