import type { ProductType } from '@tillback/rules/cashback/product-type';
import { newId } from '@tillback/rules/ids/ids';
import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { type CatalogProduct, findProductsBySku } from '../queries/find-products-by-sku.ts';

const columns = {
  id: 'uuid',
  sku: 'text',
  name: 'text',
  type: 'text',
  price_minor: 'bigint',
  active: 'boolean',
  name_as_of: 'timestamptz',
  price_as_of: 'timestamptz',
} as const;

/**
 * The products that stand for what was sold elsewhere and is known by its type alone: one a type, which the shop does not
 * sell. Those that are not there yet are added.
 */
export async function ensureProductsOfTypes(
  unit: Unit,
  types: Iterable<ProductType>,
): Promise<ReadonlyMap<ProductType, CatalogProduct>> {
  // In one order, so that two that add the same ones wait for each other instead of deadlocking.
  const wanted = [...new Set(types)].toSorted();
  const rows = wanted.map((type) => ({
    id: newId(),
    sku: skuOfType(type),
    name: `Type ${type}, sold without a SKU`,
    type,
    price_minor: 0n,
    active: false,
    name_as_of: unit.now,
    price_as_of: unit.now,
  }));
  await insertRows(unit.db, 'products', columns, rows, 'skip');
  const bySku = await findProductsBySku(unit.db, wanted.map(skuOfType));
  return new Map(
    wanted.flatMap((type) => {
      const product = bySku.get(skuOfType(type));
      return product ? [[type, product] as const] : [];
    }),
  );
}

function skuOfType(type: ProductType): string {
  return `ERP-TYPE-${type}`;
}
