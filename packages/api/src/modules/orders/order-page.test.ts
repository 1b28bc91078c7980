import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { type Sold, sell, takeBack } from '../../testing/sales.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { createCustomer } from '../customers/public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const staff = () => createCaller(shop.contextFor(userWith('admin')));

async function orderOf(sold: Sold | undefined) {
  return staff().orders.get({ id: toPublicId('order', sold?.orderId ?? newId()) });
}

async function shopperWithKey(key: string | null) {
  const customerId = await shop.run(createCustomer, { name: 'Ada', email: `${newId()}@example.com` });
  return createCaller(shop.contextFor(userWith('shopper', customerId), { idempotencyKey: key }));
}

test('tells why each line earned what it did', async () => {
  const [sold] = await sell(shop, {
    reference: '536365',
    customer: '17850',
    at: '2026-01-05T10:00:00Z',
    lines: [
      ['85123A', 255n, 6],
      ['21730', 85n, 1],
      ['POST', 1800n, 1],
      ['22000', 1n, 4],
    ],
  });
  const order = await orderOf(sold);
  expect(order).toMatchObject({ total: '34.19', cashback: '0.86', lineCount: 4, currency: 'GBP' });
  expect(order.lines.map((line) => [line.cashback, line.explanation.reason, line.explanation.exact])).toEqual([
    ['0.77', null, '0.765'],
    ['0.09', null, '0.085'],
    ['0.00', 'charge', '0.00'],
    ['0.00', 'rounds-to-nothing', '0.004'],
  ]);
  expect(order.lines[0]).toMatchObject({ rate: '5.00', ruleVersion: 1, unitPrice: '2.55', amount: '15.30' });
});

test('says that a sale to nobody known earns nothing', async () => {
  const [sold] = await sell(shop, {
    reference: '536366',
    customer: null,
    at: '2026-01-05T10:00:00Z',
    lines: [['85123A', 255n, 6]],
  });
  const order = await orderOf(sold);
  expect(order.lines[0]?.explanation).toMatchObject({ earns: false, reason: 'no-customer' });
  expect(order.cashbackEntries).toEqual([]);
});

test('tells what happened to the order, in order, and who did it', async () => {
  const [sold] = await sell(shop, {
    reference: '536367',
    customer: '17850',
    at: '2026-01-05T10:00:00Z',
    lines: [['85123A', 500n, 4]],
  });
  if (!sold) {
    throw new Error('A sale was made.');
  }
  await takeBack(shop, sold, 0, 1, '2026-01-08T10:00:00Z');
  await takeBack(shop, sold, 0, 3, '2026-02-08T10:00:00Z');

  const order = await orderOf(sold);
  expect(order).toMatchObject({ refunded: 'wholly', refundedTotal: '20.00', cashbackTakenBack: '0.40' });
  expect(order.refunds.map((refund) => [refund.total, refund.cashbackTakenBack])).toEqual([
    ['5.00', '0.10'],
    ['15.00', '0.30'],
  ]);
  expect(order.refunds[0]?.lines).toMatchObject([{ orderLineId: order.lines[0]?.id, sku: '85123A', quantity: 1 }]);
  expect(order.timeline.map(({ at, kind, actor }) => [at.slice(0, 10), kind, actor])).toEqual([
    ['2026-01-05', 'placed', 'test'],
    ['2026-01-05', 'cashback-earned', null],
    ['2026-01-05', 'completed', 'test'],
    ['2026-01-08', 'refunded', 'test'],
    ['2026-01-08', 'cashback-taken-back', null],
    ['2026-01-19', 'cashback-confirmed', null],
    ['2026-02-08', 'refunded', 'test'],
    ['2026-02-08', 'cashback-taken-back', null],
  ]);
  expect(
    order.cashbackEntries[0]?.transfers.map(({ kind, debit, credit, amount }) => [kind, debit, credit, amount]),
  ).toEqual([
    ['cashback-earned', 'cashback', 'pending', '0.40'],
    ['cashback-taken-back', 'pending', 'cashback', '0.10'],
    ['cashback-confirmed', 'pending', 'available', '0.30'],
    ['cashback-clawed-back', 'available', 'clawback', '0.30'],
  ]);
  const shopper = createCaller(shop.contextFor(userWith('shopper', sold.customerId))).orders;
  const { timeline } = await shopper.get({ id: order.id });
  expect(timeline.map(({ actor }) => actor)).toEqual(timeline.map(() => null));
});

test('answers a placed order whole, and says the same again for the same key', async () => {
  const { id: productId } = await staff().catalog.createProduct({
    sku: 'MUG',
    name: 'Mug',
    type: 'C',
    price: '7.50',
    stock: 5,
  });
  const shopper = await shopperWithKey('key-1');
  const placed = await shopper.orders.place({ lines: [{ productId, quantity: 2 }] });
  expect(placed).toMatchObject({
    channel: 'shop',
    status: 'placed',
    total: '15.00',
    cashback: '0.30',
    lines: [{ productId, sku: 'MUG', quantity: 2, unitPrice: '7.50', cashback: '0.30' }],
    cashbackEntries: [{ status: 'pending', amount: '0.30', confirmsAt: null }],
  });
  expect(await shopper.orders.place({ lines: [{ productId, quantity: 2 }] })).toEqual(placed);
  expect((await shopper.orders.list({})).items).toHaveLength(1);
  expect(await staff().catalog.getProduct({ id: productId })).toMatchObject({ stock: 3 });
});

test('places nothing without an idempotency key', async () => {
  const lines = [{ productId: toPublicId('product', newId()), quantity: 1 }];
  const shopper = await shopperWithKey(null);
  await expect(shopper.orders.place({ lines })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
