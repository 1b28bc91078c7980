import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { Shelf } from '../shelf.ts';

/** Locks products in the order of their ids, so that two baskets that cross never wait for each other. */
export async function openShelf(unit: Unit, productIds: readonly string[]): Promise<Shelf> {
  if (productIds.length === 0) {
    return new Shelf([]);
  }
  const products = await unit.db
    .selectFrom('products')
    .select(['id', 'sku', 'name', 'type', 'price_minor as priceMinor', 'active', 'stock'])
    .where(sql<SqlBool>`id = any(${productIds}::uuid[])`)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Shelf(products);
}
