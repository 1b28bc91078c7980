import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * A product to be changed, locked as a basket locks it.
 * @throws {Refusal} `not_found`
 */
export async function holdProduct({ db }: Unit, id: string) {
  const product = await db
    .selectFrom('products')
    .select([
      'id',
      'sku',
      'name',
      'description',
      'type',
      'price_minor as priceMinor',
      'active',
      'picture_url as pictureUrl',
      'low_stock_threshold as lowStockThreshold',
      'stock',
      'archived_at as archivedAt',
    ])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!product) {
    throw new Refusal('not_found', 'There is no such product.');
  }
  return product;
}

export type HeldProduct = Awaited<ReturnType<typeof holdProduct>>;

/** @throws {Refusal} `conflict`: what is archived is only read, until it is restored */
export function refuseArchived({ archivedAt }: HeldProduct): void {
  if (archivedAt !== null) {
    throw new Refusal('conflict', 'This product is archived. Restore it first.');
  }
}
