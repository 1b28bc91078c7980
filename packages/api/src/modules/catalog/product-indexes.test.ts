import { type ListProductsInput, listProductsInput } from '@tillback/rules/validation/catalog';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type * as z from 'zod';
import type { Tables } from '../../database/entities.ts';
import { connectAs, rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { listProducts } from './queries/list-products.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await rowsOf(
    shop.ownerUrl,
    `insert into products (id, sku, name, type, price_minor, stock, low_stock_threshold, active, name_as_of, price_as_of)
       select uuidv7(), 'SKU-' || number, 'Thing no. ' || number, 'A', 100 + number, number % 700, 1, number % 4 = 0, now(), now()
       from generate_series(1, 3000) as number`,
  );
  await rowsOf(shop.ownerUrl, 'vacuum analyze products');
});
afterAll(() => shop.close());

test.for<[string, z.input<typeof listProductsInput>, string, 'auditor' | 'shopper']>([
  ['three letters', { keyword: 'xyz' }, 'products_search_index', 'auditor'],
  ['two letters', { keyword: 'xy' }, 'products_grams_index', 'auditor'],
  ['two letters, by price', { keyword: 'xy', sort: 'price' }, 'products_grams_index', 'shopper'],
  ['a sign between two letters', { keyword: 'x-y' }, 'products_grams_index', 'auditor'],
  ['what begins anywhere', { offset: 2_000 }, 'Index Only Scan using products_name_index', 'auditor'],
  ['what the shop sells by a keyword', { keyword: 'thing' }, 'Index Only Scan using products_shop_index', 'shopper'],
  ['what the shop does not sell', { active: false }, 'products_inactive_index', 'auditor'],
  ['what is sold out', { inStock: false }, 'products_sold_out_index', 'auditor'],
  ['what is low', { lowStock: true }, 'products_low_stock_index', 'auditor'],
])('asks an index for %s, and reads no table through', async ([, input, index, role]) => {
  const plan = await planOfList(listProductsInput.parse(input), role);
  expect(plan).toContain(index);
  expect(plan).not.toContain('Seq Scan on products');
});

test('a sale writes no index, unless it is the last one', async () => {
  const isWrittenInPlace = async (stock: number) => {
    const owner = await connectAs('owner', shop.ownerUrl);
    await owner.query('begin');
    await owner.query(`update products set stock = $1 where sku = 'SKU-3000'`, [stock]);
    const { rows } = await owner.query(
      `select n_tup_hot_upd = 1 as hot from pg_stat_xact_user_tables where relname = 'products'`,
    );
    await owner.query('rollback');
    return rows[0].hot;
  };
  await rowsOf(shop.ownerUrl, 'vacuum full products');
  expect([await isWrittenInPlace(8), await isWrittenInPlace(0)]).toEqual([true, false]);
});

test('the indexes can be built of what is there', async () => {
  await expect(rowsOf(shop.ownerUrl, 'reindex table products')).resolves.toEqual([]);
});

/** How the database would do what the list asks for. */
async function planOfList(input: ListProductsInput, role: 'auditor' | 'shopper'): Promise<string> {
  const asked: CompiledQuery[] = [];
  const pool = new pg.Pool({ connectionString: shop.ownerUrl });
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void asked.push(query),
  });
  onTestFinished(() => db.destroy());
  await shop.read((reader) => listProducts({ ...reader, db }, input), undefined, userWith(role));
  const plans = asked.map(({ sql, parameters }) => rowsOf(shop.ownerUrl, `explain ${sql}`, parameters));
  return (await Promise.all(plans))
    .flat()
    .map((row) => row['QUERY PLAN'])
    .join('\n');
}
