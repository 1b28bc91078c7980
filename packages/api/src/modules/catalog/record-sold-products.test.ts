import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowOf, rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { recordSoldProducts, type SoldProduct } from './public.ts';

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

test('does nothing for no sales', async () => {
  expect(await record()).toEqual({ bySku: new Map(), created: 0, seen: [] });
});
