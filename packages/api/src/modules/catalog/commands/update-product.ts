import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { UpdateProductInput } from '@tillback/rules/validation/catalog';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OneProductAnswer } from '../catalog.shapes.ts';
import { changeProduct } from './change-product.ts';

/** Changes what is sent of a product; a product that is replaced sends all of it. See `changeProduct` for what it refuses. */
export function updateProduct(unit: Unit, { id, price, ...change }: UpdateProductInput): Promise<OneProductAnswer> {
  const priceMinor = price === undefined ? undefined : readAmount('price', price, unit.store.currency);
  return changeProduct(unit, id, {
    ...change,
    version: change.version,
    ...(priceMinor !== undefined && { priceMinor }),
  });
}
