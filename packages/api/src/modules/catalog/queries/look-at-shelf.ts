import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { Shelf } from '../shelf.ts';

/** The products as they are at this moment, held by nobody: to say what an order would cost and whether there is enough. */
export async function lookAtShelf(db: ReadDatabase, productIds: readonly string[]): Promise<Shelf> {
  return new Shelf(await shelfProducts(db, productIds).execute());
}

export function shelfProducts(db: ReadDatabase, productIds: readonly string[]) {
  return db
    .selectFrom('products')
    .select(['id', 'sku', 'name', 'type', 'price_minor as priceMinor', 'active', 'stock'])
    .where(sql<SqlBool>`id = any(${productIds}::uuid[])`)
    .where('archived_at', 'is', null);
}
