import { newId } from '@tillback/rules/ids/ids';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectBooksToBalance } from '../../testing/books.ts';
import { connectAs, rowOf, rowsOf } from '../../testing/connection.ts';
import { type Sold, sell, takeBack } from '../../testing/sales.ts';
import { spend } from '../../testing/spend.ts';
import { openShopForTest, type TestShop } from '../../testing/test-shop.ts';
import { untilOneWaits } from '../../testing/waiting.ts';
import { refundOrders } from '../orders/public.ts';
import { confirmDueCashback } from './public.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openShopForTest();
  shop.setNow(new Date('2026-04-01T10:00:00Z'));
});

const customer = 'c-1';
const whilePending = '2026-03-10T10:00:00Z';
const afterwards = '2026-03-20T10:00:00Z';

/** A sale in single units of 10.00 of type C, each of which earns 0.20; due on the 15th unless the test says otherwise. */
async function sold(quantity: number, at = '2026-03-01T10:00:00Z'): Promise<Sold & { customerId: string }> {
  const [order] = await sell(shop, { reference: newId(), customer, at, lines: [['10001', 1_000n, quantity]] });
  if (!order?.customerId) {
    throw new Error('A sale was made.');
  }
  return { ...order, customerId: order.customerId };
}

function entryOf({ orderId }: Sold) {
  return rowOf(
    shop.ownerUrl,
    'select status, taken_back_minor, shortfall_minor, confirmed_at from cashback_entries where order_id = $1',
    [orderId],
  );
}

async function availableOf(customerId: string): Promise<bigint> {
  const { balance } = await rowOf<{ balance: bigint }>(
    shop.ownerUrl,
    `select balance_minor as balance from ledger_accounts where owner_id = $1 and kind = 'available'`,
    [customerId],
  );
  return balance;
}

function lotsOf(customerId: string) {
  return rowsOf<{ granted: bigint; remaining: bigint }>(
    shop.ownerUrl,
    'select granted_minor as granted, remaining_minor as remaining from wallet_lots where customer_id = $1 order by id',
    [customerId],
  );
}

function transferKinds() {
  return rowsOf(
    shop.ownerUrl,
    'select kind, amount_minor, effective_at from ledger_transfers order by recorded_at, id',
  );
}

async function useSettings(change: string): Promise<void> {
  await rowsOf(shop.ownerUrl, `update settings set ${change}`);
}

test('takes from pending while it is pending', async () => {
  const order = await sold(5);
  await takeBack(shop, order, 0, 2, whilePending);
  expect(await entryOf(order)).toMatchObject({ status: 'pending', taken_back_minor: 40n, confirmed_at: null });
  expect(await transferKinds()).toMatchObject([
    { kind: 'cashback-earned', amount_minor: 100n },
    { kind: 'cashback-taken-back', amount_minor: 40n, effective_at: new Date(whilePending) },
  ]);
  await expectBooksToBalance(shop);
});

test('reverses an entry that is taken back wholly', async () => {
  const order = await sold(5);
  await takeBack(shop, order, 0, 5, whilePending);
  expect(await entryOf(order)).toMatchObject({ status: 'reversed', taken_back_minor: 100n, shortfall_minor: 0n });
  await expectBooksToBalance(shop);
});

test('claws back what is confirmed already', async () => {
  const order = await sold(5);
  await shop.run(confirmDueCashback, 100);
  await takeBack(shop, order, 0, 2, afterwards);
  expect(await entryOf(order)).toMatchObject({ status: 'confirmed', taken_back_minor: 40n });
  expect(await transferKinds()).toMatchObject([
    { kind: 'cashback-earned' },
    { kind: 'cashback-confirmed', amount_minor: 100n },
    { kind: 'cashback-clawed-back', amount_minor: 40n, effective_at: new Date(afterwards) },
  ]);
  expect(await availableOf(order.customerId)).toBe(60n);
});

test('confirms first where the holding period was over at the refund’s time, though no job had come yet', async () => {
  const order = await sold(5);
  await takeBack(shop, order, 0, 2, '2026-03-15T10:00:00Z');
  expect(await entryOf(order)).toMatchObject({ status: 'confirmed', confirmed_at: new Date('2026-03-15T10:00:00Z') });
  expect((await transferKinds()).map((transfer) => transfer['kind'])).toEqual([
    'cashback-earned',
    expect.stringMatching(/^cashback-(confirmed|clawed-back)$/),
    expect.stringMatching(/^cashback-(confirmed|clawed-back)$/),
  ]);
  expect(await availableOf(order.customerId)).toBe(60n);
  expect(await shop.run(confirmDueCashback, 100)).toMatchObject({ entries: 0 });
  await expectBooksToBalance(shop);
});

test('takes a millisecond before that still from pending', async () => {
  const order = await sold(5);
  await takeBack(shop, order, 0, 2, '2026-03-15T09:59:59.999Z');
  expect(await entryOf(order)).toMatchObject({ status: 'pending', taken_back_minor: 40n });
});

test('reverses an entry that was confirmed and then clawed back wholly, and confirms it never again', async () => {
  const order = await sold(5);
  await shop.run(confirmDueCashback, 100);
  await takeBack(shop, order, 0, 5, afterwards);
  expect(await entryOf(order)).toMatchObject({ status: 'reversed', taken_back_minor: 100n });
  expect(await shop.run(confirmDueCashback, 100)).toMatchObject({ entries: 0 });
  expect(await availableOf(order.customerId)).toBe(0n);
});

describe('where clawbacks stay within the balance', () => {
  test('takes what is there and records the rest as the programme’s loss', async () => {
    const order = await sold(5);
    await shop.run(confirmDueCashback, 100);
    await spend(shop, order.customerId, 70n);
    await takeBack(shop, order, 0, 2, afterwards);
    expect(await entryOf(order)).toMatchObject({ status: 'confirmed', taken_back_minor: 30n, shortfall_minor: 10n });
    await takeBack(shop, order, 0, 3, afterwards);
    expect(await entryOf(order)).toMatchObject({ status: 'reversed', taken_back_minor: 30n, shortfall_minor: 70n });
    expect(await availableOf(order.customerId)).toBe(0n);
    await expectBooksToBalance(shop);
  });

  test('takes the shares of a refund’s orders one after the other, until nothing is left', async () => {
    const orders = [await sold(5), await sold(5)];
    await shop.run(confirmDueCashback, 100);
    await spend(shop, orders[0]?.customerId ?? '', 150n);
    const requests = orders.map(({ orderId, lineIds }) => ({
      orderId,
      reference: null,
      effectiveAt: new Date(afterwards),
      lines: [{ orderLineId: lineIds[0] ?? '', quantity: 2 }],
      isHistory: true,
    }));
    expect(await shop.run(refundOrders, requests)).toMatchObject({
      cashbackTakenBackMinor: 50n,
      cashbackShortfallMinor: 30n,
    });
    await expectBooksToBalance(shop);
  });
});

describe('where clawbacks may make a debt', () => {
  beforeEach(() => useSettings(`clawback_policy = 'allow-negative'`));

  test('lets the balance fall below zero, and pays the debt from what is confirmed next', async () => {
    const first = await sold(5);
    const later = await sold(5, '2026-03-19T10:00:00Z');
    await shop.run(confirmDueCashback, 100);
    await spend(shop, first.customerId, 100n);
    await takeBack(shop, first, 0, 3, afterwards);
    expect(await entryOf(first)).toMatchObject({ taken_back_minor: 60n, shortfall_minor: 0n });
    expect(await availableOf(first.customerId)).toBe(-60n);
    await expectBooksToBalance(shop);

    shop.setNow(new Date('2026-04-02T10:00:00Z'));
    expect(await shop.run(confirmDueCashback, 100)).toEqual({ entries: 1, amountMinor: 100n });
    expect(await availableOf(first.customerId)).toBe(40n);
    expect((await lotsOf(first.customerId)).map((lot) => lot.remaining)).toEqual([0n, 40n]);
    await expectBooksToBalance(shop);
    await takeBack(shop, later, 0, 5, '2026-04-02T10:00:00Z');
    expect(await availableOf(first.customerId)).toBe(-60n);
    await expectBooksToBalance(shop);
  });

  test('keeps a debt that what is confirmed next does not pay', async () => {
    const first = await sold(10);
    await sold(2, '2026-03-19T10:00:00Z');
    await shop.run(confirmDueCashback, 100);
    await spend(shop, first.customerId, 200n);
    await takeBack(shop, first, 0, 10, afterwards);
    shop.setNow(new Date('2026-04-02T10:00:00Z'));
    await shop.run(confirmDueCashback, 100);
    expect(await availableOf(first.customerId)).toBe(-160n);
    expect((await lotsOf(first.customerId)).map((lot) => lot.remaining)).toEqual([0n, 0n]);
    await expectBooksToBalance(shop);
  });
});

test('claws back from the lot that expires first, whichever order it came from', async () => {
  await useSettings('cashback_expires_after_days = 90');
  const sooner = await sold(5, '2026-02-01T10:00:00Z');
  const refunded = await sold(5, '2026-03-01T10:00:00Z');
  await shop.run(confirmDueCashback, 100);
  await takeBack(shop, refunded, 0, 3, afterwards);
  expect(await lotsOf(sooner.customerId)).toEqual([
    { granted: 100n, remaining: 40n },
    { granted: 100n, remaining: 100n },
  ]);
  await takeBack(shop, refunded, 0, 2, afterwards);
  await takeBack(shop, sooner, 0, 1, afterwards);
  expect((await lotsOf(sooner.customerId)).map((lot) => lot.remaining)).toEqual([0n, 80n]);
  await expectBooksToBalance(shop);
});

test('says when confirmed cashback expires, from when it could be spent', async () => {
  await useSettings('cashback_expires_after_days = 90');
  await sold(5);
  await shop.run(confirmDueCashback, 100);
  expect(await rowOf(shop.ownerUrl, 'select available_at, expires_at from wallet_lots')).toEqual({
    available_at: new Date('2026-03-15T10:00:00Z'),
    expires_at: new Date('2026-06-13T10:00:00Z'),
  });
});

test('queues whoever touches one wallet, so that two clawbacks at once never take the same money', async () => {
  const orders = await Promise.all(Array.from({ length: 6 }, () => sold(5)));
  await shop.run(confirmDueCashback, 100);
  const customerId = orders[0]?.customerId ?? '';
  await spend(shop, customerId, 400n);
  await Promise.all([
    ...orders.map((order) => takeBack(shop, order, 0, 3, afterwards)),
    spend(shop, customerId, 10n).catch(() => null),
  ]);
  expect(await availableOf(customerId)).toBe(0n);
  await expectBooksToBalance(shop);
});

test('waits for who holds the wallet before it looks at what is in it, even where it has no lot yet', async () => {
  const order = await sold(5);
  await shop.run(confirmDueCashback, 100);
  await spend(shop, order.customerId, 100n);
  const holder = await connectAs('tillback_app', shop.ownerUrl);
  await holder.query('begin');
  await holder.query('select id from customers where id = $1 for no key update', [order.customerId]);
  const taken = takeBack(shop, order, 0, 1, afterwards);
  await untilOneWaits(shop.ownerUrl);
  await holder.query('commit');
  await taken;
  expect(await entryOf(order)).toMatchObject({ shortfall_minor: 20n });
});
