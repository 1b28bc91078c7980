import { chargeType } from '@tillback/rules/cashback/product-type';
import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { type Expression, type InferResult, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../pipeline/actor.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { StoreSettings } from '../../settings/public.ts';
import type { ProductAnswer } from '../catalog.shapes.ts';

/** The products that the actor may see. */
export function selectProducts({ db, actor }: Pick<Reader, 'db' | 'actor'>) {
  return db
    .selectFrom('products')
    .select([
      'products.id',
      'products.sku',
      'products.name',
      'products.description',
      'products.type',
      'products.price_minor as priceMinor',
      'products.stock',
      'products.low_stock_threshold as lowStockThreshold',
      'products.picture_url as pictureUrl',
      'products.active',
      'products.archived_at as archivedAt',
      'products.created_at as createdAt',
      'products.updated_at as updatedAt',
    ])
    .where((product) => product.and(shownTo(actor)));
}

/**
 * A shopper is shown only what the shop sells, which charges (type X) are not. Said in the words of the partial indexes:
 * a parameter in its place would not be known to be what the index is of.
 */
export function shownTo(actor: Actor): Expression<SqlBool>[] {
  return whatIsShownTo(actor) === 'all'
    ? []
    : [
        sql<SqlBool>`products.active`,
        sql<SqlBool>`products.type <> ${sql.lit(chargeType)}`,
        sql<SqlBool>`products.archived_at is null`,
      ];
}

/** What `shownTo` depends on. */
export function whatIsShownTo(actor: Actor): 'all' | 'sold' {
  const isStaff = actor.kind === 'user' ? actor.role !== 'shopper' : actor.kind !== 'anonymous';
  return isStaff ? 'all' : 'sold';
}

export type ProductRow = InferResult<ReturnType<typeof selectProducts>>[number];

export function shapeProduct(row: ProductRow, { currency, types }: StoreSettings): ProductAnswer {
  return {
    id: toPublicId('product', row.id),
    sku: row.sku,
    name: row.name,
    description: row.description,
    type: types.nameOf(row.type),
    charge: row.type === chargeType,
    price: formatAmount(row.priceMinor, currency),
    currency,
    stock: row.stock,
    lowStockThreshold: row.lowStockThreshold,
    pictureUrl: row.pictureUrl,
    active: row.active,
    archived: row.archivedAt !== null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
