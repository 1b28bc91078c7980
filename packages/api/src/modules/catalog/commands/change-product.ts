import type { Unit } from '../../../pipeline/unit.ts';
import type { OneProductAnswer } from '../catalog.shapes.ts';
import { refuseOutdated } from '../product-version.ts';
import { getProduct } from '../queries/get-product.ts';
import { typeForProduct } from '../type-named.ts';
import { type HeldProduct, holdProduct, refuseArchived } from './hold-product.ts';
import { refuseTakenSku } from './refuse-taken-sku.ts';
import { setStock } from './set-stock.ts';

const columns = {
  sku: 'sku',
  name: 'name',
  description: 'description',
  type: 'type',
  priceMinor: 'price_minor',
  active: 'active',
  pictureUrl: 'picture_url',
  lowStockThreshold: 'low_stock_threshold',
} as const;

type Field = keyof typeof columns;

const fields = Object.keys(columns) as Field[];

/** The type by its name. */
interface ProductChange extends Partial<Pick<HeldProduct, Field | 'stock'>> {
  readonly version: string | undefined;
  /** Why the stock is another. */
  readonly stockReason?: string | undefined;
}

/**
 * Changes those fields of a product that are given, and says in the audit what they were. Name and price are from now on
 * newer than what history may still bring.
 * @throws {Refusal} `not_found`, `version_mismatch`, `conflict` for an archived product or a SKU that is taken, `unknown_type`,
 * `rule_violated` for an archived type
 */
export async function changeProduct(unit: Unit, id: string, asked: ProductChange): Promise<OneProductAnswer> {
  const before = await holdProduct(unit, id);
  refuseOutdated(before, asked.version, asked.stock !== undefined);
  refuseArchived(before);
  const change = await withTypeCode(unit, asked, before);
  const changed = fields.filter((field) => change[field] !== undefined && change[field] !== before[field]);
  if (change.sku !== undefined && changed.includes('sku')) {
    await refuseTakenSku(unit, change.sku, id);
  }
  if (changed.length > 0) {
    await unit.db
      .updateTable('products')
      .set(valuesOf(unit, changed, change))
      .where('id', '=', id)
      .execute();
    unit.record({
      action: 'product.changed',
      subject: { kind: 'product', id },
      changes: told(unit, changed, before, change),
    });
  }
  if (change.stock !== undefined && change.stock !== before.stock) {
    const { stockReason } = change;
    await setStock(unit, before, change.stock, { reason: 'adjustment', note: stockReason ?? null });
    const changes = {
      stock: { before: before.stock, after: change.stock },
      ...(stockReason !== undefined && { reason: stockReason }),
    };
    unit.record({ action: 'product.stock-adjusted', subject: { kind: 'product', id }, changes });
  }
  return getProduct(unit, { id });
}

async function withTypeCode(unit: Unit, change: ProductChange, { type }: HeldProduct): Promise<ProductChange> {
  return change.type === undefined ? change : { ...change, type: await typeForProduct(unit, change.type, type) };
}

function valuesOf(unit: Unit, changed: readonly Field[], change: ProductChange) {
  return {
    ...Object.fromEntries(changed.map((field) => [columns[field], change[field]])),
    ...(changed.includes('name') && { name_as_of: unit.now }),
    ...((changed.includes('priceMinor') || changed.includes('type')) && { price_as_of: unit.now }),
    updated_at: unit.now,
  };
}

function told({ store }: Unit, changed: readonly Field[], before: HeldProduct, change: ProductChange) {
  const written = (field: Field, value: unknown) =>
    field === 'type' ? store.types.nameOf(String(value)) : plain(value);
  return Object.fromEntries(
    changed.map((field) => [field, { before: written(field, before[field]), after: written(field, change[field]) }]),
  );
}

/** JSON has no whole numbers as large as an amount can be. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
