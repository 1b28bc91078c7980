import { sql } from 'kysely';
import type { WriteDatabase } from '../../../database/handles.ts';
import { skuVariant } from '../sku-variant.ts';

/** Few enough that a file of any length holds no more locks than the database has room for. */
const shelves = 256;

/**
 * Makes those who are about to give one of these SKUs to a product wait for each other, whatever its capitals and blanks,
 * until the transaction ends. Each SKU belongs to one of a fixed number of locks, which are taken in their order.
 */
export async function holdSkus(db: WriteDatabase, skus: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtext('skus'), shelf)
      from (
        select distinct abs(hashtext(${skuVariant(sql.ref('sku'))}) % ${sql.lit(shelves)}) as shelf
          from unnest(${skus}::text[]) as sku
          order by shelf
      ) as shelves
  `.execute(db);
}
