import { newId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, addProduct, place, placed } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { connectAs, rowOf, rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { untilOneWaits } from '../../testing/waiting.ts';
import { type OrderRequest, type PlacedOrder, placeOrders, refundOrders } from './public.ts';

let shop: TestShop;
let customerId: string;
let productId: string;
beforeAll(async () => {
  shop = await openTestShop();
  customerId = await addCustomer(shop);
  productId = await addProduct(shop);
});
afterAll(() => shop.close());

const march = new Date('2026-03-01T10:00:00Z');

/** Lines of 10.00 and quantities as they were sold elsewhere, each of which earns 10%. */
function sale(quantities: readonly number[], more: Partial<OrderRequest> = {}): OrderRequest {
  const sold = { sku: 'S', name: 'Thing', type: 'A', unitPriceMinor: 1_000n } as const;
  return {
    channel: 'import',
    customerId,
    origin: { source: 'test', reference: newId() },
    placedAt: march,
    isHistory: true,
    lines: quantities.map((quantity) => ({ productId, quantity, sold })),
    ...more,
  };
}

function orderRow({ orderId }: PlacedOrder) {
  return rowOf(
    shop.ownerUrl,
    'select line_count, total_minor, cashback_minor, refunded, customer_id, placed_at from orders where id = $1',
    [orderId],
  );
}

function positionsOf({ orderId }: PlacedOrder) {
  return rowsOf(shop.ownerUrl, 'select id, position from order_lines where order_id = $1 order by position', [orderId]);
}

function refundAll({ orderId, lineIds }: PlacedOrder): Promise<unknown> {
  const lines = lineIds.map((orderLineId) => ({ orderLineId, quantity: 1 }));
  return shop.run(refundOrders, [{ orderId, reference: null, effectiveAt: march, lines, isHistory: true }]);
}

test('adds lines after those that are there, to the order’s sums, with an entry of their own', async () => {
  const order = await place(shop, sale([1, 2]));
  const added = await place(shop, sale([3, 4], { addsTo: order.orderId }));
  expect(added).toMatchObject({ orderId: order.orderId, totalMinor: 7_000n, cashbackMinor: 700n });
  expect(await orderRow(order)).toMatchObject({ line_count: 4, total_minor: 10_000n, cashback_minor: 1_000n });
  expect(await positionsOf(order)).toEqual(
    [...order.lineIds, ...added.lineIds].map((id, index) => ({ id, position: index + 1 })),
  );
  const entries = await rowsOf(
    shop.ownerUrl,
    'select amount_minor from cashback_entries where order_id = $1 order by id',
    [order.orderId],
  );
  expect(entries).toEqual([{ amount_minor: 300n }, { amount_minor: 700n }]);
  await expectBooksToBalance(shop);
});

test('adds the lines of several requests in one batch to the same order', async () => {
  const order = await place(shop, sale([1]));
  const outcomes = await shop.run(placeOrders, [
    sale([2], { addsTo: order.orderId }),
    sale([1]),
    sale([3, 4], { addsTo: order.orderId }),
  ]);
  const added = [outcomes[0], outcomes[2]].flatMap((outcome) => placed(outcome).lineIds);
  expect((await positionsOf(order)).map((line) => line['id'])).toEqual([...order.lineIds, ...added]);
  expect(await orderRow(order)).toMatchObject({ line_count: 4, total_minor: 10_000n, cashback_minor: 1_000n });
  await expectBooksToBalance(shop);
});

test('keeps the order’s own customer and time, by which the added lines earn', async () => {
  const order = await place(shop, sale([1]));
  const later = { addsTo: order.orderId, placedAt: new Date('2026-03-09T10:00:00Z'), customerId: null };
  const added = await place(shop, sale([1], later));
  expect(added.cashbackMinor).toBe(100n);
  expect(await orderRow(order)).toMatchObject({ customer_id: customerId, placed_at: march });
  const times = await rowsOf(shop.ownerUrl, 'select distinct effective_at from cashback_entries where order_id = $1', [
    order.orderId,
  ]);
  expect(times).toEqual([{ effective_at: march }]);
});

test('calls an order refunded only in part once it has more lines', async () => {
  const order = await place(shop, sale([1]));
  await refundAll(order);
  expect(await orderRow(order)).toMatchObject({ refunded: 'wholly' });
  const added = await place(shop, sale([1], { addsTo: order.orderId }));
  expect(await orderRow(order)).toMatchObject({ refunded: 'partly' });
  await refundAll(added);
  expect(await orderRow(order)).toMatchObject({ refunded: 'wholly' });
});

test('fails rather than making a new order where the one to be added to is not there', async () => {
  await expect(place(shop, sale([1], { addsTo: newId() }))).rejects.toThrow('not there');
});

test('adds every line when many add to one order at once', async () => {
  const order = await place(shop, sale([1]));
  await Promise.all(Array.from({ length: 8 }, () => place(shop, sale([1, 1], { addsTo: order.orderId }))));
  expect((await positionsOf(order)).map((line) => line['position'])).toEqual(
    Array.from({ length: 17 }, (_, index) => index + 1),
  );
  await expectBooksToBalance(shop);
});

test('makes a refund wait for who adds lines before it holds any account, so that neither waits for the other', async () => {
  const order = await place(shop, sale([1]));
  const adding = await connectAs('owner', shop.ownerUrl);
  await adding.query('begin');
  await adding.query('select id from orders where id = $1 for no key update', [order.orderId]);
  const refunded = refundAll(order);
  await untilOneWaits(shop.ownerUrl);
  await adding.query('select id from ledger_accounts where owner_id = $1 for no key update nowait', [customerId]);
  await adding.query('select id from customers where id = $1 for no key update nowait', [customerId]);
  await adding.query('commit');
  expect(await refunded).toMatchObject({ refundedMinor: 1_000n });
});
