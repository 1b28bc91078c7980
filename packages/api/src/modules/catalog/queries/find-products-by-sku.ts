import type { ProductType } from '@tillback/rules/cashback/product-type';
import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

/** What a sale elsewhere needs to know of a product. */
export interface CatalogProduct {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly type: ProductType;
}

/** The products with these SKUs, to the letter; those that are not there are left out. */
export async function findProductsBySku(
  db: ReadDatabase,
  skus: readonly string[],
): Promise<Map<string, CatalogProduct>> {
  if (skus.length === 0) {
    return new Map();
  }
  const products = await db
    .selectFrom('products')
    .select(['id', 'sku', 'name', 'type'])
    .where(sql<SqlBool>`sku = any(${skus}::text[])`)
    .where('archived_at', 'is', null)
    .execute();
  return new Map(products.map((product) => [product.sku, product]));
}
