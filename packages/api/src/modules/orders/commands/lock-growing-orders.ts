import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import type { GrowingOrder } from '../draft-order.ts';
import type { OrderRequest } from '../order-request.ts';

/** Locks the orders that the requests add lines to, in the order of their ids. */
export async function lockGrowingOrders(
  unit: Unit,
  requests: readonly OrderRequest[],
): Promise<Map<string, GrowingOrder>> {
  const ids = requests.flatMap((request) => request.addsTo ?? []);
  if (ids.length === 0) {
    return new Map();
  }
  const orders = await unit.db
    .selectFrom('orders')
    .select(['id', 'customer_id as customerId', 'placed_at as placedAt', 'line_count as lineCount'])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(orders.map((order) => [order.id, order]));
}
