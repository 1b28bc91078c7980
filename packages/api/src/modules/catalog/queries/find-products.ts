import type { Sought } from '@tillback/rules/search/read-keyword';
import { type SqlBool, sql } from 'kysely';
import { ascending, text, uuid } from '../../../lists/order.ts';
import { readPage } from '../../../lists/page.ts';
import type { SoughtRows } from '../../../lists/sought-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductAnswer } from '../catalog.shapes.ts';
import { soughtByKeyword, soughtByName } from './product-matches.ts';
import { type ProductRow, selectProducts, shapeProduct, shownTo } from './product-rows.ts';

const byName = ascending(text('products.name'), uuid('products.id'));

/** The products that may be meant, of those that the actor may see: first whose SKU or name it is, then by their names. */
export async function findProducts(reader: Reader, sought: Sought, limit: number): Promise<ProductAnswer[]> {
  const rows = sought.id ? await productOfId(reader, sought.id) : await productsOfText(reader, sought.text, limit);
  return rows.map((row) => shapeProduct(row, reader.store));
}

async function productOfId(reader: Reader, { kind, id }: NonNullable<Sought['id']>): Promise<ProductRow[]> {
  return kind === 'product' ? selectProducts(reader).where('products.id', '=', id).execute() : [];
}

async function productsOfText(reader: Reader, keyword: string, limit: number): Promise<ProductRow[]> {
  const called = await firstByName(reader, soughtByName(keyword), limit);
  if (called.length === limit) {
    return called;
  }
  const known = new Set(called.map(({ id }) => id));
  const others = await firstByName(reader, soughtByKeyword(keyword), limit);
  return [...called, ...others.filter(({ id }) => !known.has(id))].slice(0, limit);
}

async function firstByName(
  reader: Reader,
  sought: Omit<SoughtRows, 'listed' | 'filters'>,
  limit: number,
): Promise<ProductRow[]> {
  const isNotArchived = sql<SqlBool>`products.archived_at is null`;
  const { items } = await readPage(reader.db, {
    list: 'products',
    input: { limit, count: false },
    order: byName,
    rows: selectProducts(reader),
    sought: { ...sought, listed: [isNotArchived, ...shownTo(reader.actor)], filters: [] },
  });
  return items;
}
