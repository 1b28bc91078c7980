import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/** Lines before orders, as whoever refunds takes them, in the order of their ids. */
export async function lockLinesOfOrders({ db }: Unit, orderIds: readonly string[]): Promise<void> {
  await db
    .selectFrom('order_lines')
    .select('id')
    .where(sql<SqlBool>`order_id = any(${orderIds}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
