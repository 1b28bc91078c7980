import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { type Sold, sell, takeBack } from '../../testing/sales.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { confirmDueCashback } from './public.ts';

let shop: TestShop;
let own: Sold;
let others: Sold;
beforeAll(async () => {
  shop = await openTestShop();
  shop.setNow(new Date('2026-02-01T12:00:00Z'));
  const [first, second] = await sell(
    shop,
    { reference: '1', customer: 'a', at: '2026-01-05T10:00:00Z', lines: [['85123A', 500n, 10]] },
    { reference: '2', customer: 'b', at: '2026-01-30T10:00:00Z', lines: [['85123A', 500n, 4]] },
  );
  if (!first || !second) {
    throw new Error('Sales were made.');
  }
  [own, others] = [first, second];
  await shop.run(confirmDueCashback, 100);
  await takeBack(shop, others, 0, 4, '2026-01-31T10:00:00Z');
});
afterAll(() => shop.close());

const staff = () => createCaller(shop.contextFor(userWith('auditor'))).cashback;
const shopper = () => createCaller(shop.contextFor(userWith('shopper', own.customerId))).cashback;

test('lists what orders earned, by status and by days, the newest first', async () => {
  const all = await staff().listEntries({ count: true });
  expect(all.total).toBe(2);
  expect(
    all.items.map(({ orderReference, status, amount, takenBack }) => [orderReference, status, amount, takenBack]),
  ).toEqual([
    ['2', 'reversed', '0.40', '0.40'],
    ['1', 'confirmed', '1.00', '0.00'],
  ]);
  expect((await staff().listEntries({ status: 'confirmed' })).items.map((entry) => entry.orderReference)).toEqual([
    '1',
  ]);
  const january5 = { from: '2026-01-05', to: '2026-01-06' };
  expect((await staff().listEntries(january5)).items.map((entry) => entry.orderReference)).toEqual(['1']);
});

test('shows an entry with the transfers that moved its money', async () => {
  const [entry] = (await staff().listEntries({ status: 'confirmed' })).items;
  expect(entry).toMatchObject({ confirmsAt: '2026-01-19T10:00:00.000Z', confirmedAt: '2026-01-19T10:00:00.000Z' });
  expect(entry?.transfers.map(({ debit, credit, amount }) => [debit, credit, amount])).toEqual([
    ['cashback', 'pending', '1.00'],
    ['pending', 'available', '1.00'],
  ]);
  expect(await staff().getEntry({ id: entry?.id ?? '' })).toEqual(entry);
});

test("keeps one shopper's cashback from another", async () => {
  const { items } = await shopper().listEntries({});
  expect(items.map((entry) => entry.orderReference)).toEqual(['1']);
  const [foreign] = (await staff().listEntries({ status: 'reversed' })).items;
  await expect(shopper().getEntry({ id: foreign?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(staff().getEntry({ id: toPublicId('cashbackEntry', newId()) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('lists the rule in force with a rate for each product type', async () => {
  const { items } = await staff().listRules();
  const first = { version: 1, inForceFrom: null, rates: { A: '10.00', B: '5.00', C: '2.00', X: '0.00' } };
  expect(items).toEqual([
    { id: expect.stringMatching(/^cbr_/), name: 'Rate by product type', ...first, versions: [first] },
  ]);
});
