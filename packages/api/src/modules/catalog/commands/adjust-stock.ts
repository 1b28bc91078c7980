import { Refusal } from '@tillback/rules/errors/refusal';
import type { AdjustStockInput } from '@tillback/rules/validation/catalog';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OneProductAnswer } from '../catalog.shapes.ts';
import { getProduct } from '../queries/get-product.ts';
import { type HeldProduct, holdProduct, refuseArchived } from './hold-product.ts';
import { setStock } from './set-stock.ts';

const either = 'Say either by how many units the stock changes, or what it is.';
const untracked = 'The stock of this product is not tracked. Say what it is to begin with.';

/**
 * Changes the stock of a product by hand, for a reason.
 * @throws {Refusal} `not_found`, `conflict` for an archived product, `invalid_input`, `rule_violated` where none is counted,
 * `insufficient_stock`
 */
export async function adjustStock(unit: Unit, input: AdjustStockInput): Promise<OneProductAnswer> {
  const { id, reason } = input;
  const product = await holdProduct(unit, id);
  refuseArchived(product);
  const stock = targetOf(product, input);
  if (stock !== product.stock) {
    await setStock(unit, product, stock, { reason: 'adjustment', note: reason });
    unit.record({
      action: 'product.stock-adjusted',
      subject: { kind: 'product', id },
      changes: { stock: { before: product.stock, after: stock }, reason },
    });
  }
  return getProduct(unit, { id });
}

function targetOf({ stock }: HeldProduct, input: AdjustStockInput): number | null {
  if ((input.change === undefined) === (input.stock === undefined)) {
    throw new Refusal('invalid_input', either, { errors: { change: [either] } });
  }
  if (input.stock !== undefined) {
    return input.stock;
  }
  if (stock === null) {
    throw new Refusal('rule_violated', untracked, { errors: { change: [untracked] } });
  }
  return stock + (input.change ?? 0);
}
