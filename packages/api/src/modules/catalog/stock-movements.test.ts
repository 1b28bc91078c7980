import { newId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addProduct, basket, place, stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { connectAs, rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { findStockFault, moveStock, type StockMove } from './public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const movementsOf = (productId: string) =>
  rowsOf(
    shop.ownerUrl,
    `select change, stock_after, reason, subject_id, note, actor_kind, actor_name from stock_movements
       where product_id = $1 order by id`,
    [productId],
  );

const adjusted = (productId: string, change: number, note = 'Counted'): StockMove => ({
  productId,
  change,
  cause: { reason: 'adjustment', note },
});

test('writes a movement for what an order takes, with the order, who placed it and what is left', async () => {
  const [tracked, untracked] = [await addProduct(shop, { stock: 9 }), await addProduct(shop)];
  const wanted = [[tracked, 2] as const, [untracked, 5] as const, [tracked, 1] as const];
  const order = await place(shop, { ...basket(null, wanted), actor: userWith('shopper') });
  expect(await movementsOf(tracked)).toMatchObject([
    { change: 9, stock_after: 9, reason: 'opening', subject_id: null },
    { change: -3, stock_after: 6, reason: 'order', subject_id: order.orderId, actor_name: 'A shopper' },
  ]);
  expect(await movementsOf(untracked)).toEqual([]);
});

test('moves several times one product and several products at once, each with its running stock', async () => {
  const [first, second] = [await addProduct(shop, { stock: 5 }), await addProduct(shop, { stock: 0 })];
  const refundId = newId();
  await shop.run(moveStock, [
    adjusted(first, -4, 'Broken'),
    { productId: second, change: 3, cause: { reason: 'refund', refundId } },
    adjusted(first, 10),
  ]);
  expect(await stockOf(shop, first, second)).toEqual([11, 3]);
  expect((await movementsOf(first)).slice(1)).toMatchObject([
    { change: -4, stock_after: 1, reason: 'adjustment', note: 'Broken', actor_kind: 'system', actor_name: 'test' },
    { change: 10, stock_after: 11, note: 'Counted' },
  ]);
  expect(await movementsOf(second)).toMatchObject([{ change: 3, stock_after: 3, subject_id: refundId, note: null }]);
});

test.for([
  { stock: 'falls below zero, even if more comes after', changes: [-6, 9], code: 'insufficient_stock' },
  { stock: 'is more than can be counted', changes: [1_000_000_000], code: 'rule_violated' },
])('moves nothing where stock $stock', async ({ changes, code }) => {
  const [product, other] = [await addProduct(shop, { stock: 5 }), await addProduct(shop, { stock: 1 })];
  const moves = [adjusted(other, 1), ...changes.map((change) => adjusted(product, change))];
  await expect(shop.run(moveStock, moves)).rejects.toMatchObject({ code });
  expect(await stockOf(shop, product, other)).toEqual([5, 1]);
});

test('loses no unit when many move the same products in different orders at once', async () => {
  const products = await Promise.all([1, 2, 3].map(() => addProduct(shop, { stock: 30 })));
  const moves = products.map((product) => adjusted(product, -1));
  await Promise.all(
    Array.from({ length: 30 }, (_, turn) => shop.run(moveStock, turn % 2 ? moves : moves.toReversed())),
  );
  expect(await stockOf(shop, ...products)).toEqual([0, 0, 0]);
  await expectBooksToBalance(shop);
});

test.for(['tillback_app', 'owner'] as const)('keeps what was moved as it was, whatever the %s does', async (role) => {
  const connection = await connectAs(role, shop.ownerUrl);
  for (const change of ['update stock_movements set change = 1', 'delete from stock_movements']) {
    await expect(connection.query(change)).rejects.toThrow(/permission denied|only added/);
  }
});

test('names the product whose stock is not the sum of its movements', async () => {
  expect(await shop.read(({ db }) => findStockFault(db), null)).toBeNull();
  const product = await addProduct(shop, { stock: 5 });
  await rowsOf(shop.ownerUrl, 'update products set stock = 6 where id = $1', [product]);
  expect(await shop.read(({ db }) => findStockFault(db), null)).toEqual({
    promise: 'stock-matches-movements',
    detail: expect.stringMatching(/^prd_.* has a stock of 6; its movements make 5\.$/),
  });
});
