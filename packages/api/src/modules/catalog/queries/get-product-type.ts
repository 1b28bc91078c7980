import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductTypeAnswer } from '../product-types.shapes.ts';
import { selectProductTypes, shapeProductType } from './product-type-rows.ts';

/** @throws {Refusal} `not_found` */
export async function getProductType(
  reader: Pick<Reader, 'db' | 'actor'>,
  { id }: ByIdInput,
): Promise<ProductTypeAnswer> {
  const type = await selectProductTypes(reader).where('product_types.id', '=', id).executeTakeFirst();
  if (!type) {
    throw new Refusal('not_found', 'There is no such product type.');
  }
  return shapeProductType(type);
}
