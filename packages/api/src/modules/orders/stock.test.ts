import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, addProduct, basket, stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { connectAs, rowOf, rowsOf } from '../../testing/connection.ts';
import { counted } from '../../testing/counted.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { untilOneWaits } from '../../testing/waiting.ts';
import { recordSoldProducts } from '../catalog/public.ts';
import { type OrderRequest, placeOrders } from './public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

async function soldOf(productId: string): Promise<number> {
  const { sold } = await rowOf<{ sold: bigint }>(
    shop.ownerUrl,
    'select coalesce(sum(quantity), 0) as sold from order_lines where product_id = $1',
    [productId],
  );
  return Number(sold);
}

test('sells exactly what is there when fifty buyers want twenty at once', async () => {
  const product = await addProduct(shop, { stock: 20 });
  const customers = await Promise.all(Array.from({ length: 10 }, () => addCustomer(shop)));
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, buyer) =>
      shop.run(placeOrders, [basket(customers[buyer % 10] ?? null, [[product, 1]])]),
    ),
  );
  const placed = outcomes.flat().filter((outcome) => outcome.placed);
  expect(placed).toHaveLength(20);
  for (const outcome of outcomes.flat()) {
    if (!outcome.placed) {
      expect(outcome.refusal.code).toBe('insufficient_stock');
    }
  }
  expect(await stockOf(shop, product)).toEqual([0]);
  expect(await soldOf(product)).toBe(20);
  await expectBooksToBalance(shop);
});

test('never lets baskets that cross wait for each other', async () => {
  const products = await Promise.all(Array.from({ length: 8 }, () => addProduct(shop, { stock: 1_000 })));
  const customers = await Promise.all(Array.from({ length: 4 }, () => addCustomer(shop)));
  const requests = Array.from({ length: 40 }, (_, buyer): OrderRequest => {
    const turned = [...products.slice(buyer % 8), ...products.slice(0, buyer % 8)];
    const wanted = buyer % 2 === 0 ? turned : turned.toReversed();
    return basket(
      customers[buyer % 4] ?? null,
      wanted.map((productId) => [productId, 1]),
    );
  });
  const counter = counted(placeOrders);
  await Promise.all(requests.map((request) => shop.run(counter.command, [request])));
  expect(counter.attempts()).toBe(requests.length);
  expect(await stockOf(shop, ...products)).toEqual(products.map(() => 960));
});

test('locks products that an import shows as a basket locks them, so that the two never wait for each other', async () => {
  const [first, second] = [await addProduct(shop), await addProduct(shop)].toSorted();
  await rowsOf(shop.ownerUrl, `update products set sku = case id when $1 then 'Z' else 'A' end where id in ($1, $2)`, [
    first,
    second,
  ]);
  const basketOfAnother = await connectAs('tillback_app', shop.ownerUrl);
  const lock = 'select id from products where id = $1 for no key update nowait';
  await basketOfAnother.query('begin');
  await basketOfAnother.query(lock, [first]);
  const sold = { name: 'Newer', type: 'A', priceMinor: 5n, soldAt: new Date() } as const;
  const recorded = shop.run(recordSoldProducts, [
    { sku: 'A', ...sold },
    { sku: 'Z', ...sold },
  ]);
  await untilOneWaits(shop.ownerUrl);
  await basketOfAnother.query(lock, [second]);
  await basketOfAnother.query('commit');
  expect((await recorded).created).toBe(0);
});
