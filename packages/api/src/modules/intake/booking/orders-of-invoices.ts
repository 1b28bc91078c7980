import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/** The order that an invoice became in an earlier import. */
export interface KnownOrder {
  readonly orderId: string;
  readonly placedAt: Date;
  readonly customerReference: string | null;
}

/** The orders that these invoices of the source became already, by invoice. */
export async function ordersOfInvoices(
  unit: Unit,
  source: string,
  invoices: readonly string[],
): Promise<Map<string, KnownOrder>> {
  const orders = await unit.db
    .selectFrom('orders')
    .leftJoin('customers', 'customers.id', 'orders.customer_id')
    .select([
      'orders.id as orderId',
      'orders.reference as invoice',
      'orders.placed_at as placedAt',
      'customers.reference as customerReference',
    ])
    .where('orders.source', '=', source)
    .where('orders.status', '<>', 'undone')
    .where(sql<SqlBool>`orders.reference = any(${invoices}::text[])`)
    .execute();
  return new Map(orders.map(({ invoice, ...order }) => [invoice ?? '', order]));
}
