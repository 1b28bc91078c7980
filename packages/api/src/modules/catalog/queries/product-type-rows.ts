import { createHash } from 'node:crypto';
import { toPublicId } from '@tillback/rules/ids/ids';
import { type InferResult, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductTypeAnswer } from '../product-types.shapes.ts';
import { selectProducts } from './product-rows.ts';

const countedExactlyUpTo = 10_000;

/** The product types, each with the number of its products that the actor may see: counting has an end. */
export function selectProductTypes(reader: Pick<Reader, 'db' | 'actor'>) {
  const counted = selectProducts(reader)
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .where(sql<SqlBool>`products.type = product_types.code`)
    .where('products.archived_at', 'is', null)
    .limit(countedExactlyUpTo + 1);
  return reader.db
    .selectFrom('product_types')
    .select([
      'product_types.id',
      'product_types.name',
      'product_types.code',
      'product_types.archived_at as archivedAt',
      'product_types.created_at as createdAt',
      sql<number>`(select count(*)::int from (${counted}) as counted)`.as('products'),
    ]);
}

type ProductTypeRow = InferResult<ReturnType<typeof selectProductTypes>>[number];

export function shapeProductType(row: ProductTypeRow): ProductTypeAnswer {
  return {
    id: toPublicId('productType', row.id),
    name: row.name,
    code: row.code,
    products: Math.min(row.products, countedExactlyUpTo),
    productsIsAtLeast: row.products > countedExactlyUpTo,
    archived: row.archivedAt !== null,
    createdAt: row.createdAt.toISOString(),
    version: versionOfType(row),
  };
}

/** What can be changed of a type, in short. */
export function versionOfType({ name, archivedAt }: Pick<ProductTypeRow, 'name' | 'archivedAt'>): string {
  return createHash('sha256')
    .update(JSON.stringify([name, archivedAt]))
    .digest('base64url')
    .slice(0, 16);
}
