import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import type { CreateProductTypeInput } from '@tillback/rules/validation/product-types';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProductTypeAnswer } from '../product-types.shapes.ts';
import { getProductType } from '../queries/get-product-type.ts';
import { holdTypeNames, nameProductType, refuseTakenTypeName } from './name-product-type.ts';

/** All of them are read once a second by each server, and shown as one page. */
const mostTypes = 100;

/**
 * Adds a type that products can have. It earns no cashback until a version of the rules names it.
 * @throws {Refusal} `conflict` where a type has or had the name, `rule_violated` where there are too many
 */
export async function createProductType(unit: Unit, { name }: CreateProductTypeInput): Promise<ProductTypeAnswer> {
  await holdTypeNames(unit);
  await refuseTooMany(unit);
  const id = newId();
  await refuseTakenTypeName(unit, id, name);
  await unit.db.insertInto('product_types').values({ id, code: name, name, created_at: unit.now }).execute();
  await nameProductType(unit, id, name);
  unit.record({ action: 'product-type.created', subject: { kind: 'productType', id }, changes: { name } });
  return getProductType(unit, { id });
}

async function refuseTooMany({ db }: Unit): Promise<void> {
  const types = await db.selectFrom('product_types').select('id').execute();
  if (types.length >= mostTypes) {
    throw new Refusal('rule_violated', `A store has at most ${mostTypes} product types.`);
  }
}
