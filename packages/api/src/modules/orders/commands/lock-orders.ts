import { type SqlBool, sql } from 'kysely';
import type { WriteDatabase } from '../../../database/handles.ts';

/** Locks orders in the order of their ids, so that two that share some never wait for each other. Gives their ids. */
export async function lockOrders(db: WriteDatabase, orderIds: Iterable<string>): Promise<string[]> {
  const orders = await db
    .selectFrom('orders')
    .select('id')
    .where(sql<SqlBool>`id = any(${[...orderIds]}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return orders.map(({ id }) => id);
}
