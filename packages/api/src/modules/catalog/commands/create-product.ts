import { newId } from '@tillback/rules/ids/ids';
import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { CreateProductInput } from '@tillback/rules/validation/catalog';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OneProductAnswer } from '../catalog.shapes.ts';
import { getProduct } from '../queries/get-product.ts';
import { typeForProduct } from '../type-named.ts';
import { moveStock } from './move-stock.ts';
import { refuseTakenSku } from './refuse-taken-sku.ts';

/**
 * Adds a product that can be sold at once.
 * @throws {Refusal} `conflict` where the SKU is taken, `unknown_type`, `rule_violated` for an archived type, `invalid_input` for a price with more decimals than the currency
 */
export async function createProduct(unit: Unit, input: CreateProductInput): Promise<OneProductAnswer> {
  const { sku, name, description, stock, active, pictureUrl, lowStockThreshold } = input;
  const id = newId();
  const type = await typeForProduct(unit, input.type);
  await refuseTakenSku(unit, sku, id);
  await unit.db
    .insertInto('products')
    .values({
      id,
      sku,
      name,
      description,
      type,
      active,
      picture_url: pictureUrl,
      low_stock_threshold: lowStockThreshold,
      stock: stock === null ? null : 0,
      price_minor: readAmount('price', input.price, unit.store.currency),
      name_as_of: unit.now,
      price_as_of: unit.now,
      created_at: unit.now,
      updated_at: unit.now,
    })
    .execute();
  await moveStock(unit, [{ productId: id, change: stock ?? 0, cause: { reason: 'opening' } }]);
  unit.record({ action: 'product.created', subject: { kind: 'product', id }, changes: input });
  return getProduct(unit, { id });
}
