import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import { QueryPlans } from '../../../database/query-plans.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { OneProductAnswer } from '../catalog.shapes.ts';
import { versionOf } from '../product-version.ts';
import { selectProducts, shapeProduct, whatIsShownTo } from './product-rows.ts';

const plans = new QueryPlans<{ id: string }>();

/** @throws {Refusal} `not_found`, also for what the actor may not see */
export async function getProduct(reader: Reader, { id }: ByIdInput): Promise<OneProductAnswer> {
  const [product] = await plans.rows(reader.db, whatIsShownTo(reader.actor), { id }, (placeOf) =>
    selectProducts(reader).where('products.id', '=', placeOf('id')),
  );
  if (!product) {
    throw new Refusal('not_found', 'There is no such product.');
  }
  return { ...shapeProduct(product, reader.store), version: versionOf(product) };
}
