import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

/** Products as a file of products compares itself with them. */
export function selectDrafts(db: ReadDatabase, ids: readonly string[]) {
  return db
    .selectFrom('products')
    .select([
      'id',
      'sku',
      'name',
      'description',
      'type',
      'price_minor as priceMinor',
      'stock',
      'active',
      'picture_url as pictureUrl',
      'low_stock_threshold as lowStockThreshold',
    ])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`);
}
