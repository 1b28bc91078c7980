import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { skuVariant } from '../sku-variant.ts';

interface FoundVariant {
  readonly variant: string;
  /** The product that has the SKU, to the letter where there are several; null for none. */
  readonly productId: string | null;
}

/** What these SKUs are compared by, and the product that has each. */
export async function findVariants(db: ReadDatabase, skus: readonly string[]): Promise<Map<string, FoundVariant>> {
  const { rows } = await sql<FoundVariant & { sku: string }>`
    select distinct on (given.sku) given.sku, given.variant, product.id as "productId"
      from (select sku, ${skuVariant(sql.ref('sku'))} as variant from unnest(${skus}::text[]) as sku) as given
      left join products product
        on ${skuVariant(sql.ref('product.sku'))} = given.variant and product.archived_at is null
      order by given.sku, product.sku = given.sku desc, product.id
  `.execute(db);
  return new Map(rows.map(({ sku, ...found }) => [sku, found]));
}
