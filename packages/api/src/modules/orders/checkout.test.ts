import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { addCustomer, addProduct, basket, placed, stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowsOf } from '../../testing/connection.ts';
import { earn } from '../../testing/earn.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { placeOrders } from './public.ts';

let shop: TestShop;
let mug: string;
beforeAll(async () => {
  shop = await openTestShop();
  mug = await addProduct(shop, { priceMinor: 1_000n, stock: 100 });
});
afterAll(() => shop.close());

const shopper = (customerId: string) =>
  createCaller(shop.contextFor(userWith('shopper', customerId), { idempotencyKey: newId() }));
const staff = () => createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: newId() }));
const lineOf = (productId: string, quantity = 1) => ({ productId: toPublicId('product', productId), quantity });
const customerWith = async (amountMinor: bigint) => {
  const customerId = await addCustomer(shop);
  if (amountMinor > 0n) {
    await earn(shop, customerId, amountMinor);
  }
  return customerId;
};

test('keeps where an order goes and what was noted, and when it expires', async () => {
  shop.setNow(new Date('2026-03-02T12:00:00Z'));
  const deliveryAddress = {
    recipient: 'Ada',
    street: '12 Harbour Road',
    postalCode: 'BS1 4RN',
    city: 'Bristol',
    country: 'United Kingdom',
  };
  const order = await shopper(await addCustomer(shop)).orders.place({
    lines: [lineOf(mug)],
    deliveryAddress,
    notes: ' Ring twice ',
  });
  expect(order).toMatchObject({
    status: 'placed',
    deliveryAddress,
    notes: 'Ring twice',
    paid: '0.00',
    due: '10.00',
    payments: [],
    expiresAt: '2026-03-05T12:00:00.000Z',
  });
});

test('takes what is to be paid from the wallet, the earliest-expiring first, and leaves the rest due', async () => {
  const customerId = await customerWith(300n);
  await earn(shop, customerId, 500n);
  await rowsOf(
    shop.ownerUrl,
    `update wallet_lots set expires_at = now() + interval '1 day' where customer_id = $1 and granted_minor = 500`,
    [customerId],
  );
  const order = await shopper(customerId).orders.place({ lines: [lineOf(mug)], redeem: '6.00' });
  expect(order).toMatchObject({
    status: 'placed',
    paid: '6.00',
    walletPaid: '6.00',
    due: '4.00',
    cashback: '1.00',
    payments: [{ method: 'wallet', amount: '6.00', returned: '0.00' }],
  });
  const lots = await rowsOf(
    shop.ownerUrl,
    'select granted_minor, remaining_minor from wallet_lots where customer_id = $1 and available_at is not null order by granted_minor',
    [customerId],
  );
  expect(lots).toEqual([
    { granted_minor: 300n, remaining_minor: 200n },
    { granted_minor: 500n, remaining_minor: 0n },
  ]);
  const wallet = await shopper(customerId).wallet.get();
  expect(wallet).toMatchObject({ available: '2.00', spent: '6.00', pending: '1.00' });
  const { items } = await shopper(customerId).wallet.listTransfers({});
  expect(items.find(({ kind }) => kind === 'wallet-redeemed')).toMatchObject({ amount: '-6.00', orderId: order.id });
  await expectBooksToBalance(shop);
});

test('is paid at once where the wallet pays all of it, and tells so', async () => {
  const order = await shopper(await customerWith(2_500n)).orders.place({ lines: [lineOf(mug, 2)], redeem: 'all' });
  expect(order).toMatchObject({ status: 'paid', paid: '20.00', due: '0.00', expiresAt: null });
  expect(order.paidAt).toBe(order.placedAt);
  const facts = await rowsOf(
    shop.ownerUrl,
    `select topic from outbox_events where payload->>'orderId' = $1 order by id`,
    [order.id],
  );
  expect(facts).toEqual([{ topic: 'order.placed' }, { topic: 'order.paid' }]);
});

test('takes as much as there is for "all", be it nothing', async () => {
  const some = await shopper(await customerWith(250n)).orders.place({ lines: [lineOf(mug)], redeem: 'all' });
  expect(some).toMatchObject({ status: 'placed', walletPaid: '2.50', due: '7.50' });
  const none = await shopper(await customerWith(0n)).orders.place({ lines: [lineOf(mug)], redeem: 'all' });
  expect(none).toMatchObject({ walletPaid: '0.00', due: '10.00', payments: [] });
});

test.for([
  { asked: 'more than is in the wallet', redeem: '5.01', code: 'insufficient_balance' },
  { asked: 'more than the order costs', redeem: '10.01', code: 'rule_violated' },
  { asked: 'a part of a penny', redeem: '1.001', code: 'invalid_input' },
])('refuses to redeem $asked, naming the field, and takes nothing', async ({ redeem, code }) => {
  const customerId = await customerWith(500n);
  const before = await stockOf(shop, mug);
  const refused = shopper(customerId).orders.place({ lines: [lineOf(mug)], redeem });
  await expect(refused).rejects.toMatchObject({ cause: { code, errors: { redeem: [expect.any(String)] } } });
  expect(await stockOf(shop, mug)).toEqual(before);
  expect(await shopper(customerId).wallet.get()).toMatchObject({ available: '5.00', spent: '0.00' });
});

test('decides orders of a batch that pay from one wallet one after the other, and fails none for its neighbour', async () => {
  const customerId = await customerWith(1_500n);
  const scarce = await addProduct(shop, { stock: 0 });
  const asked = (productId: string, redeem: bigint | 'all') => ({ ...basket(customerId, [[productId, 1]]), redeem });
  const [first, short, poor, last] = await shop.run(placeOrders, [
    asked(mug, 1_000n),
    asked(scarce, 400n),
    asked(mug, 600n),
    asked(mug, 'all'),
  ]);
  expect(placed(first).redeemedMinor).toBe(1_000n);
  expect(short).toMatchObject({ refusal: { code: 'insufficient_stock' } });
  expect(poor).toMatchObject({ refusal: { code: 'insufficient_balance' } });
  expect(placed(last).redeemedMinor).toBe(500n);
  await expectBooksToBalance(shop);
});

test('never spends a wallet twice when many orders redeem from it at once', async () => {
  const customerId = await customerWith(2_000n);
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, () => shopper(customerId).orders.place({ lines: [lineOf(mug)], redeem: '8.00' })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  for (const result of results) {
    if (result.status === 'rejected') {
      expect(result.reason).toMatchObject({ cause: { code: 'insufficient_balance' } });
    }
  }
  expect(await shopper(customerId).wallet.get()).toMatchObject({ available: '4.00' });
  await expectBooksToBalance(shop);
});

describe('whose order it is', () => {
  test('staff place it for a customer whom they name', async () => {
    const customerId = await addCustomer(shop, 'Grace');
    const order = await staff().orders.place({
      lines: [lineOf(mug)],
      customerId: toPublicId('customer', customerId),
    });
    expect(order).toMatchObject({ customer: { name: 'Grace' }, channel: 'shop', status: 'placed' });
    const { timeline } = await staff().orders.get({ id: order.id });
    expect(timeline[0]).toMatchObject({ kind: 'placed', actor: 'A operator' });
  });

  test('staff who name nobody are asked to', async () => {
    await expect(staff().orders.place({ lines: [lineOf(mug)] })).rejects.toMatchObject({
      cause: { code: 'invalid_input', errors: { customerId: [expect.any(String)] } },
    });
  });

  test('a shopper orders for nobody else', async () => {
    const [own, others] = [await addCustomer(shop), await addCustomer(shop)];
    const lines = [lineOf(mug)];
    await expect(
      shopper(own).orders.place({ lines, customerId: toPublicId('customer', others) }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('nobody orders for a customer who is disabled or not there', async () => {
    const customerId = toPublicId('customer', await addCustomer(shop));
    await staff().customers.disable({ id: customerId });
    const lines = [lineOf(mug)];
    await expect(staff().orders.place({ lines, customerId })).rejects.toMatchObject({ code: 'CONFLICT' });
    const nobody = toPublicId('customer', newId());
    await expect(staff().orders.place({ lines, customerId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a quote', () => {
  test('says what the order that follows says', async () => {
    const customerId = await customerWith(700n);
    const basketOf = { lines: [lineOf(mug), lineOf(await addProduct(shop, { type: 'C', priceMinor: 785n }))] };
    const quote = await shopper(customerId).orders.quote({ ...basketOf, redeem: 'all' });
    expect(quote).toMatchObject({
      total: '17.85',
      cashback: '1.16',
      wallet: { available: '7.00', payable: '7.00' },
      redeem: '7.00',
      due: '10.85',
      shortages: [],
      notSold: [],
      placeable: true,
    });
    const order = await shopper(customerId).orders.place({ ...basketOf, redeem: 'all' });
    expect([order.total, order.cashback, order.walletPaid, order.due]).toEqual([
      quote.total,
      quote.cashback,
      quote.redeem,
      quote.due,
    ]);
    expect(order.lines.map(({ amount, cashback }) => [amount, cashback])).toEqual(
      quote.lines.map(({ amount, cashback }) => [amount, cashback]),
    );
  });

  test('names what is short and what is not sold, and changes nothing', async () => {
    const [few, gone] = [await addProduct(shop, { stock: 1 }), await addProduct(shop, { active: false })];
    const quote = await shopper(await customerWith(0n)).orders.quote({
      lines: [lineOf(few, 2), lineOf(gone), lineOf(few)],
    });
    expect(quote).toMatchObject({
      lines: [{ quantity: 3, amount: '30.00' }],
      shortages: [{ productId: toPublicId('product', few), requested: 3, available: 1 }],
      notSold: [toPublicId('product', gone)],
      placeable: false,
    });
    expect(await stockOf(shop, few)).toEqual([1]);
  });
});

test('names every line of what is not sold, as it was sent', async () => {
  const [archived, charge] = [await addProduct(shop, { active: false }), await addProduct(shop, { type: 'X' })];
  const lines = [lineOf(mug), lineOf(archived), lineOf(mug), lineOf(charge), lineOf(newId()), lineOf(archived)];
  const before = await stockOf(shop, mug);
  await expect(shopper(await addCustomer(shop)).orders.place({ lines })).rejects.toMatchObject({
    cause: {
      code: 'rule_violated',
      errors: {
        'lines.1.productId': [expect.any(String)],
        'lines.3.productId': [expect.any(String)],
        'lines.4.productId': [expect.any(String)],
        'lines.5.productId': [expect.any(String)],
      },
    },
  });
  expect(await stockOf(shop, mug)).toEqual(before);
});
