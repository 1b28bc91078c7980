import type { ProductType } from '@tillback/rules/cashback/product-type';
import { newId } from '@tillback/rules/ids/ids';
import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { findArchivedBySku } from '../queries/find-archived-by-sku.ts';
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
 * sell. Those that are not there yet are added; one that somebody archived stays what it is.
 */
export async function ensureProductsOfTypes(
  unit: Unit,
  types: Iterable<ProductType>,
): Promise<ReadonlyMap<ProductType, CatalogProduct>> {
  // In one order, so that two that add the same ones wait for each other instead of deadlocking.
  const wanted = [...new Set(types)].toSorted();
  const known = await knownBySku(unit, wanted.map(skuOfType));
  const rows = wanted
    .filter((type) => !known.has(skuOfType(type)))
    .map((type) => ({
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
  const bySku = rows.length === 0 ? known : await knownBySku(unit, wanted.map(skuOfType));
  return new Map(
    wanted.flatMap((type) => {
      const product = bySku.get(skuOfType(type));
      return product ? [[type, product] as const] : [];
    }),
  );
}

async function knownBySku({ db }: Unit, skus: readonly string[]): Promise<ReadonlyMap<string, CatalogProduct>> {
  const present = await findProductsBySku(db, skus);
  const archived = await findArchivedBySku(
    db,
    skus.filter((sku) => !present.has(sku)),
  );
  return new Map([...archived, ...present]);
}

function skuOfType(type: ProductType): string {
  return `ERP-TYPE-${type}`;
}
