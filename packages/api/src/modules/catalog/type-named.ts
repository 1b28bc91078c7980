import type { NamedProductType } from '@tillback/rules/catalog/product-types';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Reader } from '../../pipeline/unit.ts';
import { loadProductTypes } from '../settings/public.ts';

type Asking = Pick<Reader, 'db' | 'store'>;

/**
 * The type that somebody names, by a name that it has or had. What is not known is looked for in the database: another
 * server may have added it within the last second.
 * @throws {Refusal} `unknown_type`
 */
export async function typeNamed({ db, store }: Asking, name: string, field = 'type'): Promise<NamedProductType> {
  const type = store.types.named(name) ?? (await loadProductTypes(db)).named(name);
  if (!type) {
    throw refusalOf('unknown_type', `There is no product type called "${name}".`, field);
  }
  return type;
}

/**
 * The code of a type that a product is to get.
 * @throws {Refusal} `unknown_type`, or `rule_violated` for one that was archived, unless the product has it already
 */
export async function typeForProduct(asking: Asking, name: string, presentCode?: string): Promise<string> {
  const { code, isArchived } = await typeNamed(asking, name);
  if (isArchived && code !== presentCode) {
    throw refusalOf('rule_violated', `The product type "${name}" is archived.`, 'type');
  }
  return code;
}

function refusalOf(code: Refusal['code'], detail: string, field: string): Refusal {
  return new Refusal(code, detail, { errors: { [field]: [detail] } });
}
