import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

export interface TakenStock {
  readonly orderId: string;
  readonly productId: string;
  /** positive */
  readonly units: number;
}

/** What orders took from the shelf, as their movements say: of what was not tracked then, nothing. */
export async function stockTakenBy(db: ReadDatabase, orderIds: readonly string[]): Promise<TakenStock[]> {
  const rows = await db
    .selectFrom('stock_movements')
    .select(['subject_id as orderId', 'product_id as productId', 'change'])
    .where('reason', '=', 'order')
    .where(sql<SqlBool>`subject_id = any(${orderIds}::uuid[])`)
    .execute();
  return rows.map(({ orderId, productId, change }) => ({ orderId: orderId ?? '', productId, units: -change }));
}
