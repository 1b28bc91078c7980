import { Refusal } from '@tillback/rules/errors/refusal';
import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { skuVariant } from '../sku-variant.ts';
import { holdSkus } from './hold-skus.ts';

const skuTaken = 'There is a product with this SKU.';

/**
 * Refuses a SKU that a product has, whatever its capitals and blanks. Who gives the same SKU at the same moment waits here
 * for the other. Sales that were recorded elsewhere keep their SKUs to the letter.
 * @throws {Refusal} `conflict`
 */
export async function refuseTakenSku({ db }: Unit, sku: string, ownId: string): Promise<void> {
  await holdSkus(db, [sku]);
  const taken = await db
    .selectFrom('products')
    .select('id')
    .where(sql<SqlBool>`${skuVariant(sql.ref('sku'))} = ${skuVariant(sql`${sku}::text`)}`)
    .where('archived_at', 'is', null)
    .where('id', '<>', ownId)
    .executeTakeFirst();
  if (taken) {
    throw new Refusal('conflict', skuTaken, { errors: { sku: [skuTaken] } });
  }
}
