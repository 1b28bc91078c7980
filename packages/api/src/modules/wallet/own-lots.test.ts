import { toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { rowsOf } from '../../testing/connection.ts';
import { sell, takeBack } from '../../testing/sales.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { confirmDueCashback } from '../cashback/public.ts';

let shop: TestShop;
let customerId: string;
beforeAll(async () => {
  shop = await openTestShop();
  shop.setNow(new Date('2026-02-01T12:00:00Z'));
  const line = ['85123A', 500n, 10] as const;
  const [first, , , later] = await sell(
    shop,
    { reference: 'first', customer: 'a', at: '2026-01-05T10:00:00Z', lines: [line] },
    { reference: 'second', customer: 'a', at: '2026-01-06T10:00:00Z', lines: [line] },
    { reference: 'pending late', customer: 'a', at: '2026-01-31T10:00:00Z', lines: [line] },
    { reference: 'pending soon', customer: 'a', at: '2026-01-30T10:00:00Z', lines: [line] },
    { reference: 'of another', customer: 'b', at: '2026-01-05T10:00:00Z', lines: [line] },
  );
  customerId = first?.customerId ?? '';
  await shop.run(confirmDueCashback, 100);
  await rowsOf(
    shop.ownerUrl,
    `update wallet_lots lot set expires_at = '2026-09-01T00:00:00Z'
       from cashback_entries entry join orders on orders.id = entry.order_id
      where entry.lot_id = lot.id and orders.reference = 'second'`,
  );
  if (later) {
    await takeBack(shop, later, 0, 3, '2026-01-31T10:00:00Z');
  }
});
afterAll(() => shop.close());

const shopper = () => createCaller(shop.contextFor(userWith('shopper', customerId))).wallet;
const staff = () => createCaller(shop.contextFor(userWith('auditor')));

async function pagesOf(state: 'pending' | 'available') {
  const first = await shopper().listLots({ state, limit: 1, count: true });
  const second = await shopper().listLots({ state, limit: 1, cursor: first.nextCursor ?? undefined });
  expect([first.total, second.nextCursor]).toEqual([2, null]);
  return [...first.items, ...second.items];
}

test('tells what is pending, with which order it was earned, and when it is expected: the soonest first', async () => {
  const lots = await pagesOf('pending');
  expect(lots).toMatchObject([
    {
      source: 'cashback',
      state: 'pending',
      remaining: '0.70',
      granted: '1.00',
      order: { reference: 'pending soon' },
      waitsFor: 'holding-period',
      expectedAt: '2026-02-13T10:00:00.000Z',
      expiresAt: null,
    },
    { remaining: '1.00', order: { reference: 'pending late' }, expectedAt: '2026-02-14T10:00:00.000Z' },
  ]);
});

test('tells what can be spent and until when, what never expires last', async () => {
  expect(await pagesOf('available')).toMatchObject([
    { state: 'available', order: { reference: 'second' }, expiresAt: '2026-09-01T00:00:00.000Z', waitsFor: null },
    { state: 'available', order: { reference: 'first' }, expiresAt: null, expectedAt: null },
  ]);
});

test('tells staff the same of a customer, with what has nothing left', async () => {
  const { items } = await staff().customers.listLots({ id: toPublicId('customer', customerId) });
  expect(items.map(({ order, state, remaining }) => [order?.reference, state, remaining])).toEqual([
    ['pending soon', 'pending', '0.70'],
    ['pending late', 'pending', '1.00'],
    ['second', 'available', '1.00'],
    ['first', 'available', '1.00'],
  ]);
});

test('refuses a state that is none, and a cursor of the other one', async () => {
  const { nextCursor } = await shopper().listLots({ state: 'pending', limit: 1 });
  const elsewhere = shopper().listLots({ state: 'available', cursor: nextCursor ?? '' });
  await expect(elsewhere).rejects.toMatchObject({ cause: { code: 'invalid_input' } });
  const unknown = shopper().listLots({ state: 'gone' as 'pending' });
  await expect(unknown).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('is for shoppers alone', async () => {
  await expect(staff().wallet.listLots({ state: 'pending' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
