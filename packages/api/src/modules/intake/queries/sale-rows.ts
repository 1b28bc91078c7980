import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { Actor } from '../../../pipeline/actor.ts';
import type { SaleSummaryAnswer } from '../sales.shapes.ts';

/** The received sales that the actor may see: a client those that it sent, staff all. */
export function selectSales(db: ReadDatabase, actor: Actor) {
  const sales = db
    .selectFrom('received_sales as sale')
    .innerJoin('clients as client', 'client.id', 'sale.client_id')
    .leftJoin('orders', 'orders.id', 'sale.order_id')
    // An order of an ERP is never added to, so it has one entry at most.
    .leftJoin('cashback_entries as entry', 'entry.order_id', 'orders.id')
    .select([
      'sale.id',
      'sale.verdict',
      'sale.reason',
      'sale.detail',
      'sale.errors',
      'sale.reference',
      'sale.received_at as receivedAt',
      'sale.parsed',
      'client.id as clientId',
      'client.name as clientName',
      'orders.id as orderId',
      'orders.customer_id as customerId',
      'entry.amount_minor as cashbackMinor',
      'entry.status as cashbackStatus',
    ]);
  return actor.kind === 'client' ? sales.where('sale.client_id', '=', actor.id) : sales;
}

export type SaleRow = InferResult<ReturnType<typeof selectSales>>[number];

export function shapeSale(row: SaleRow, currency: string): SaleSummaryAnswer {
  return {
    id: toPublicId('sale', row.id),
    verdict: row.verdict,
    reason: row.reason,
    detail: row.detail,
    errors: row.errors,
    reference: row.reference,
    receivedAt: row.receivedAt.toISOString(),
    client: { id: toPublicId('client', row.clientId), name: row.clientName },
    soldAt: row.parsed?.soldAt ?? null,
    customer: row.parsed && {
      id: row.customerId && toPublicId('customer', row.customerId),
      name: row.parsed.customer.name,
    },
    total: row.parsed?.total ?? null,
    currency,
    orderId: row.orderId && toPublicId('order', row.orderId),
    cashback: shapeCashback(row, currency),
  };
}

function shapeCashback({ cashbackMinor, cashbackStatus }: SaleRow, currency: string): SaleSummaryAnswer['cashback'] {
  if (cashbackMinor === null || cashbackStatus === null) {
    return null;
  }
  return { amount: formatAmount(cashbackMinor, currency), status: cashbackStatus };
}
