import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { type PlaceOf, QueryPlans } from '../../../database/query-plans.ts';
import { Shelf } from '../shelf.ts';

/** The products as they are at this moment, held by nobody: to say what an order would cost and whether there is enough. */
export async function lookAtShelf(db: ReadDatabase, productIds: readonly string[]): Promise<Shelf> {
  return new Shelf(await plans.rows(db, 'looked at', { productIds }, (placeOf) => shelfProducts(db, placeOf)));
}

interface Asked {
  readonly productIds: readonly string[];
}

const plans = new QueryPlans<Asked>();

/** The same, locked in the order of their ids, so that two baskets that cross never wait for each other. */
export async function lockShelf(db: ReadDatabase, productIds: readonly string[]): Promise<Shelf> {
  const products = await plans.rows(db, 'locked', { productIds }, (placeOf) =>
    shelfProducts(db, placeOf).orderBy('id').forNoKeyUpdate(),
  );
  return new Shelf(products);
}

function shelfProducts(db: ReadDatabase, placeOf: PlaceOf<Asked>) {
  return db
    .selectFrom('products')
    .select(['id', 'sku', 'name', 'type', 'price_minor as priceMinor', 'active', 'stock'])
    .where(sql<SqlBool>`id = any(${placeOf('productIds')}::uuid[])`)
    .where('archived_at', 'is', null);
}
