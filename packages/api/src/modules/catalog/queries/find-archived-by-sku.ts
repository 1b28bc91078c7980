import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { CatalogProduct } from './find-products-by-sku.ts';

/**
 * The products with these SKUs, to the letter, that somebody archived; of several the one that was archived last. What an
 * import added that was undone is not among them: it is as if it had never been.
 */
export async function findArchivedBySku(
  db: ReadDatabase,
  skus: readonly string[],
): Promise<Map<string, CatalogProduct>> {
  if (skus.length === 0) {
    return new Map();
  }
  const { rows } = await sql<CatalogProduct>`
    select distinct on (product.sku) product.id, product.sku, product.name, product.type
      from products product
      where product.sku = any(${skus}::text[]) and product.archived_at is not null
        and not exists (
          select from intake_products added
            join intake_imports on intake_imports.id = added.import_id
            where added.product_id = product.id and added.replaced is null and intake_imports.status = 'undone'
        )
      order by product.sku, product.archived_at desc, product.id
  `.execute(db);
  return new Map(rows.map((product) => [product.sku, product]));
}
