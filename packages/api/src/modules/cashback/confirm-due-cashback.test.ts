import { newId } from '@tillback/rules/ids/ids';
import { beforeEach, expect, test } from 'vitest';
import { addCustomer, addProduct, basket, place } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { connectAs, rowOf, rowsOf } from '../../testing/connection.ts';
import { type Sold, sell, takeBack } from '../../testing/sales.ts';
import { openShopForTest, type TestShop } from '../../testing/test-shop.ts';
import { confirmDueCashback } from './public.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openShopForTest();
});

/** 14 days, the holding period, before `dueAt`. */
const soldAt = '2026-03-01T10:00:00Z';
const dueAt = new Date('2026-03-15T10:00:00Z');

/** A sale of 20.00 of type C, which earns 0.40. */
async function sold(
  more: { customer?: string; at?: string; quantity?: number } = {},
): Promise<Sold & { customerId: string }> {
  const { customer = newId(), at = soldAt, quantity = 4 } = more;
  const [order] = await sell(shop, { reference: newId(), customer, at, lines: [['10001', 500n, quantity]] });
  if (!order?.customerId) {
    throw new Error('A sale was made.');
  }
  return { ...order, customerId: order.customerId };
}

function entryOf({ orderId }: { orderId: string }) {
  return rowOf(shop.ownerUrl, 'select status, amount_minor, confirmed_at from cashback_entries where order_id = $1', [
    orderId,
  ]);
}

async function balancesOf(customerId: string): Promise<Record<string, bigint>> {
  const rows = await rowsOf<{ kind: string; balance_minor: bigint }>(
    shop.ownerUrl,
    'select kind, balance_minor from ledger_accounts where owner_id = $1',
    [customerId],
  );
  return Object.fromEntries(rows.map((row) => [row.kind, row.balance_minor]));
}

const confirm = (limit = 100) => shop.run(confirmDueCashback, limit);

test('confirms when the holding period is over, to the millisecond, as of that moment', async () => {
  const order = await sold();
  shop.setNow(new Date(dueAt.getTime() - 1));
  expect(await confirm()).toEqual({ entries: 0, amountMinor: 0n });
  shop.setNow(dueAt);
  expect(await confirm()).toEqual({ entries: 1, amountMinor: 40n });
  expect(await entryOf(order)).toEqual({ status: 'confirmed', amount_minor: 40n, confirmed_at: dueAt });
  expect(await balancesOf(order.customerId)).toMatchObject({ pending: 0n, available: 40n });
});

test('confirms as of the moment it was due, however late the job comes', async () => {
  const order = await sold();
  shop.setNow(new Date('2026-08-01T00:00:00Z'));
  await confirm();
  expect(await entryOf(order)).toMatchObject({ confirmed_at: dueAt });
  const moved = await rowOf(
    shop.ownerUrl,
    `select effective_at from ledger_transfers where kind = 'cashback-confirmed'`,
  );
  expect(moved).toEqual({ effective_at: dueAt });
});

test('confirms nothing of an order that is not completed', async () => {
  const customer = await addCustomer(shop);
  const order = await place(shop, basket(customer, [[await addProduct(shop), 1]], new Date(soldAt)));
  shop.setNow(new Date('2027-01-01T00:00:00Z'));
  expect(await confirm()).toMatchObject({ entries: 0 });
  expect(await entryOf(order)).toMatchObject({ status: 'pending' });
});

test('confirms what a refund left, and never what was refunded wholly', async () => {
  const [partly, wholly] = [await sold(), await sold()];
  await takeBack(shop, partly, 0, 1, '2026-03-02T10:00:00Z');
  await takeBack(shop, wholly, 0, 4, '2026-03-02T10:00:00Z');
  shop.setNow(dueAt);
  expect(await confirm()).toEqual({ entries: 1, amountMinor: 30n });
  expect(await entryOf(wholly)).toMatchObject({ status: 'reversed', confirmed_at: null });
  expect(await balancesOf(wholly.customerId)).toMatchObject({ pending: 0n, available: 0n });
  await expectBooksToBalance(shop);
});

test('confirms a batch of many in turns of the limit, the longest due first', async () => {
  for (const day of ['03', '01', '02']) {
    await sold({ at: `2026-02-${day}T10:00:00Z` });
  }
  shop.setNow(dueAt);
  expect(await confirm(2)).toMatchObject({ entries: 2 });
  expect(await rowOf(shop.ownerUrl, `select effective_at from cashback_entries where status = 'pending'`)).toEqual({
    effective_at: new Date('2026-02-03T10:00:00Z'),
  });
  expect(await confirm(2)).toMatchObject({ entries: 1 });
  expect(await confirm(2)).toMatchObject({ entries: 0 });
});

test('confirms each entry once when jobs run at the same moment', async () => {
  const customers = ['a', 'b', 'c'];
  for (let turn = 0; turn < 30; turn += 1) {
    await sold({ customer: customers[turn % 3] ?? '' });
  }
  shop.setNow(dueAt);
  const confirmed = await Promise.all(Array.from({ length: 6 }, () => confirm(10)));
  const rest = await confirm(100);
  const entries = [...confirmed, rest].reduce((total, { entries: count }) => total + count, 0);
  expect(entries).toBe(30);
  const { transfers } = await rowOf<{ transfers: bigint }>(
    shop.ownerUrl,
    `select count(*) as transfers from ledger_transfers where kind = 'cashback-confirmed'`,
  );
  expect(transfers).toBe(30n);
  await expectBooksToBalance(shop);
});

test('leaves entries that another job holds to it, without waiting', async () => {
  const order = await sold();
  await sold();
  const otherJob = await connectAs('tillback_app', shop.ownerUrl);
  await otherJob.query('begin');
  await otherJob.query('select id from cashback_entries where order_id = $1 for no key update', [order.orderId]);
  shop.setNow(dueAt);
  expect(await confirm()).toMatchObject({ entries: 1 });
  await otherJob.query('rollback');
  expect(await confirm()).toMatchObject({ entries: 1 });
});

test('says which cashback was confirmed, as history where the order was only recorded afterwards', async () => {
  const order = await sold();
  const shopOrder = await place(shop, basket(await addCustomer(shop), [[await addProduct(shop), 1]], new Date(soldAt)));
  await rowsOf(shop.ownerUrl, 'update cashback_entries set confirms_at = $1 where order_id = $2', [
    dueAt,
    shopOrder.orderId,
  ]);
  shop.setNow(dueAt);
  await confirm();
  const facts = await rowsOf<{ amount: string; history: boolean }>(
    shop.ownerUrl,
    `select payload ->> 'amountMinor' as amount, history from outbox_events where topic = 'cashback.confirmed' order by 1`,
  );
  expect(facts).toEqual([
    { amount: '100', history: false },
    { amount: '40', history: true },
  ]);
  expect(order.orderId).not.toBe(shopOrder.orderId);
});
