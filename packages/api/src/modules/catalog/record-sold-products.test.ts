import { toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { rowOf, rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { ensureProductsOfTypes, recordSoldProducts, type SoldProduct } from './public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const on = (day: number) => new Date(Date.UTC(2026, 0, day, 12));

let skus = 0;
function newSku(): string {
  skus += 1;
  return `SKU-${skus}`;
}

function seen(sku: string, day: number, more: Partial<SoldProduct> = {}): SoldProduct {
  return { sku, name: `Name of day ${day}`, type: 'A', priceMinor: BigInt(day), soldAt: on(day), ...more };
}

const record = (...sold: SoldProduct[]) => shop.run(recordSoldProducts, sold);

function productCalled(sku: string) {
  return rowOf(shop.ownerUrl, 'select id, name, type, price_minor, stock from products where sku = $1', [sku]);
}

test('makes a product that is not known, without a stock that is tracked', async () => {
  const sku = newSku();
  const { bySku, created } = await record(seen(sku, 5));
  expect(created).toBe(1);
  expect(await productCalled(sku)).toEqual({
    id: bySku.get(sku)?.id,
    name: 'Name of day 5',
    type: 'A',
    price_minor: 5n,
    stock: null,
  });
});

test('takes what a newer sale shows, and nothing of an older one', async () => {
  const sku = newSku();
  const first = await record(seen(sku, 5));
  expect((await record(seen(sku, 4, { type: 'B' }))).created).toBe(0);
  expect(await productCalled(sku)).toMatchObject({ name: 'Name of day 5', price_minor: 5n, type: 'A' });
  const newer = await record(seen(sku, 6, { type: 'C' }));
  expect(newer.created).toBe(0);
  expect(newer.bySku.get(sku)).toMatchObject({ id: first.bySku.get(sku)?.id, name: 'Name of day 6' });
  expect(await productCalled(sku)).toMatchObject({ price_minor: 6n, type: 'C' });
});

test('takes name and price each from the newest sale that has one', async () => {
  const sku = newSku();
  await record(seen(sku, 3));
  await record(seen(sku, 8, { name: null }));
  expect(await productCalled(sku)).toMatchObject({ name: 'Name of day 3', price_minor: 8n });
  await record(seen(sku, 5));
  expect(await productCalled(sku)).toMatchObject({ name: 'Name of day 5', price_minor: 8n });
});

test('calls a product by its SKU until a sale names it, however old that sale is', async () => {
  const sku = newSku();
  await record(seen(sku, 9, { name: null }));
  expect(await productCalled(sku)).toMatchObject({ name: sku });
  await record(seen(sku, 2));
  expect(await productCalled(sku)).toMatchObject({ name: 'Name of day 2', price_minor: 9n });
});

test('takes the same from one list, in whatever order it stands; of the same time the later', async () => {
  const [one, other] = [newSku(), newSku()];
  const days = [4, 7, 5];
  await record(...days.map((day) => seen(one, day)), ...days.toReversed().map((day) => seen(other, day)));
  expect(await productCalled(one)).toMatchObject({ name: 'Name of day 7', price_minor: 7n });
  expect(await productCalled(other)).toMatchObject({ name: 'Name of day 7', price_minor: 7n });
  await record(seen(one, 7, { priceMinor: 70n }), seen(one, 7, { priceMinor: 71n, name: 'Later' }));
  expect(await productCalled(one)).toMatchObject({ name: 'Later', price_minor: 71n });
});

test('leaves what an operator changed since the sale', async () => {
  const sku = newSku();
  await record(seen(sku, 5));
  await rowsOf(
    shop.ownerUrl,
    `update products set name = 'As the shop calls it', price_minor = 999, name_as_of = $2, price_as_of = $2, stock = 4
       where sku = $1`,
    [sku, on(20)],
  );
  await record(seen(sku, 6));
  expect(await productCalled(sku)).toMatchObject({ name: 'As the shop calls it', price_minor: 999n, stock: 4 });
});

test('makes each product once when several imports show the same ones at once, in different order', async () => {
  const shown = Array.from({ length: 60 }, () => newSku());
  const results = await Promise.all(
    [shown, shown.toReversed(), shown, shown.toReversed()].map((list) => record(...list.map((sku) => seen(sku, 5)))),
  );
  expect(results.reduce((total, { created }) => total + created, 0)).toBe(60);
  for (const { bySku } of results) {
    expect(bySku).toEqual(results[0]?.bySku);
  }
});

describe('of a product that somebody archived', () => {
  const archive = (id: string) =>
    createCaller(shop.contextFor(userWith('operator'))).catalog.archiveProduct({ id: toPublicId('product', id) });
  const all = (sku: string) =>
    rowsOf(
      shop.ownerUrl,
      'select id, name, price_minor, archived_at is not null as archived from products where sku = $1',
      [sku],
    );

  test('a later sale is one of it: it stays archived and as it is, and no other takes its place', async () => {
    const sku = newSku();
    const id = (await record(seen(sku, 5))).bySku.get(sku)?.id ?? '';
    await archive(id);
    const later = await record(seen(sku, 6));
    expect(later).toMatchObject({ created: 0, seen: [] });
    expect(later.bySku.get(sku)).toMatchObject({ id, name: 'Name of day 5' });
    expect(await all(sku)).toEqual([{ id, name: 'Name of day 5', price_minor: 5n, archived: true }]);
  });

  test('another with its SKU that is not archived is what is sold', async () => {
    const sku = newSku();
    const archived = (await record(seen(sku, 5))).bySku.get(sku)?.id ?? '';
    await archive(archived);
    const { catalog } = createCaller(shop.contextFor(userWith('operator')));
    const present = await catalog.createProduct({ sku, name: 'Present', type: 'A', price: '1.00' });
    const { bySku } = await record(seen(sku, 6));
    expect(toPublicId('product', bySku.get(sku)?.id ?? '')).toBe(present.id);
    expect(await all(sku)).toHaveLength(2);
  });

  test('which stands for a type, sales of the type are of it', async () => {
    const first = await shop.run(ensureProductsOfTypes, ['B']);
    const id = first.get('B')?.id ?? '';
    await archive(id);
    expect((await shop.run(ensureProductsOfTypes, ['A', 'B'])).get('B')?.id).toBe(id);
    expect(await all('ERP-TYPE-B')).toMatchObject([{ id, archived: true }]);
  });
});

test('does nothing for no sales', async () => {
  expect(await record()).toEqual({ bySku: new Map(), created: 0, seen: [] });
});
