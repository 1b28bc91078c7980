import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { CreateProductInput } from '@tillback/rules/validation/catalog';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProductAnswer } from '../catalog.shapes.ts';
import { getProduct } from '../queries/get-product.ts';
import { moveStock } from './move-stock.ts';

const skuTaken = 'There is a product with this SKU.';

/**
 * Adds a product that can be sold at once.
 * @throws {Refusal} `conflict` where the SKU is taken, `invalid_input` for a price with more decimals than the currency
 */
export async function createProduct(unit: Unit, input: CreateProductInput): Promise<ProductAnswer> {
  const { sku, name, type, stock } = input;
  const id = newId();
  const added = await unit.db
    .insertInto('products')
    .values({
      id,
      sku,
      name,
      type,
      stock: stock === null ? null : 0,
      price_minor: readAmount('price', input.price, unit.store.currency),
      name_as_of: unit.now,
      price_as_of: unit.now,
      created_at: unit.now,
      updated_at: unit.now,
    })
    .onConflict((conflict) => conflict.column('sku').where('archived_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) {
    throw new Refusal('conflict', skuTaken, { errors: { sku: [skuTaken] } });
  }
  await moveStock(unit, [{ productId: id, change: stock ?? 0, cause: { reason: 'opening' } }]);
  unit.record({ action: 'product.created', subject: { kind: 'product', id }, changes: input });
  return getProduct(unit, { id });
}
