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
    .select(['id', 'customer_id as customerId', 'placed_at as placedAt'])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const lastPositions = await lastPositionsOf(unit, ids);
  return new Map(orders.map((order) => [order.id, { ...order, lastPosition: lastPositions.get(order.id) ?? 0 }]));
}

/** Lines that were undone keep their place. A statement after the locks, so that it sees what the last who held them left. */
async function lastPositionsOf(unit: Unit, orderIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await unit.db
    .selectFrom('order_lines')
    .select(({ fn }) => ['order_id as orderId', fn.max('position').as('lastPosition')])
    .where(sql<SqlBool>`order_id = any(${orderIds}::uuid[])`)
    .groupBy('order_id')
    .execute();
  return new Map(rows.map(({ orderId, lastPosition }) => [orderId, lastPosition]));
}
