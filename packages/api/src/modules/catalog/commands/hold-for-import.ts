import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { ProductDraft } from '../product-draft.ts';
import type { findVariants } from '../queries/find-variants.ts';

type Variants = Awaited<ReturnType<typeof findVariants>>;

/** The products that a file changes, by their ids; locked in the order of those, as a basket does. */
export async function holdForImport({ db }: Unit, variants: Variants): Promise<Map<string, ProductDraft>> {
  const ids = [...variants.values()].flatMap(({ productId }) => productId ?? []);
  const products = await db
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
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(products.map((product) => [product.id, new ProductDraft(product, false)]));
}
