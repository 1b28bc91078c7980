import { granularities } from '@tillback/rules/insights/granularity';
import { parseAmount } from '@tillback/rules/money/amount';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { connectAs } from '../../testing/connection.ts';
import { sell, takeBack } from '../../testing/sales.ts';
import { openShopForTest, openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { confirmDueCashback } from '../cashback/public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  shop.setNow(new Date('2026-04-30T23:30:00Z'));
  const [early, late] = await sell(
    shop,
    {
      reference: '1',
      customer: 'a',
      at: '2026-03-01T10:00:00Z',
      lines: [
        ['1', 500n, 10],
        ['2', 100n, 3],
      ],
    },
    { reference: '2', customer: 'b', at: '2026-03-28T23:59:59Z', lines: [['1', 500n, 4]] },
    {
      reference: '3',
      customer: 'b',
      at: '2026-03-29T00:00:00Z',
      lines: [
        ['POST', 900n, 1],
        ['2', 100n, 1],
      ],
    },
    { reference: '4', customer: null, at: '2026-03-29T22:59:59Z', lines: [['3', 90n, 1]] },
    { reference: '5', customer: 'a', at: '2026-03-29T23:00:00Z', lines: [['3', 90n, 10]] },
  );
  if (!early || !late) {
    throw new Error('Sales were made.');
  }
  await shop.run(confirmDueCashback, 100);
  await takeBack(shop, early, 0, 5, '2026-03-29T12:00:00Z');
  await takeBack(shop, late, 0, 2, '2026-03-30T12:00:00Z');
});
afterAll(() => shop.close());

const insights = (of: TestShop = shop) => createCaller(of.contextFor(userWith('auditor'))).insights;
const march = { from: '2026-03-01', to: '2026-04-01' };

type Shown = Awaited<ReturnType<ReturnType<typeof insights>['series']>>['periods'][number];

/** A period as `from, orders, revenue, refunded, earned, taken back, pending, available`. */
function inShort({ from, ...of }: Omit<Shown, 'before'>) {
  const cashback = [of.cashbackEarned, of.cashbackTakenBack, of.cashbackPending, of.cashbackAvailable];
  return [from, of.orders, of.revenue, of.refunded, ...cashback].join(' ');
}

test("counts a day by the store's clock across the DST change", async () => {
  const { periods } = await insights().series({ from: '2026-03-28', to: '2026-03-31' });
  expect(periods.map(inShort)).toEqual([
    '2026-03-28 1 20.00 0.00 0.40 0.00 0.40 1.15',
    '2026-03-29 2 10.90 25.00 0.05 0.50 0.45 0.65',
    '2026-03-30 1 9.00 10.00 0.90 0.20 1.35 0.45',
  ]);
  expect(periods.map(({ cashbackOwed }) => cashbackOwed)).toEqual(['1.55', '1.10', '1.80']);
});

test('puts days together by weeks from Monday, cut where the range begins and ends', async () => {
  const { periods } = await insights().series({ from: '2026-03-18', to: '2026-04-01', granularity: 'week' });
  expect(periods.map(({ from, to }) => [from, to])).toEqual([
    ['2026-03-18', '2026-03-23'],
    ['2026-03-23', '2026-03-30'],
    ['2026-03-30', '2026-04-01'],
  ]);
  expect(periods.map(inShort)).toEqual([
    '2026-03-18 0 0.00 0.00 0.00 0.00 0.00 1.15',
    '2026-03-23 3 30.90 25.00 0.45 0.50 0.45 0.65',
    '2026-03-30 1 9.00 10.00 0.90 0.20 1.35 0.45',
  ]);
});

test('puts days together by months of the calendar', async () => {
  const { periods } = await insights().series({ from: '2026-02-15', to: '2026-05-01', granularity: 'month' });
  expect(periods.map(inShort)).toEqual([
    '2026-02-15 0 0.00 0.00 0.00 0.00 0.00 0.00',
    '2026-03-01 5 92.90 35.00 2.50 0.70 1.35 0.45',
    '2026-04-01 0 0.00 0.00 0.00 0.00 0.00 1.80',
  ]);
});

test('sets beside each period the same number of days before the range', async () => {
  const { periods } = await insights().series({ from: '2026-03-29', to: '2026-03-31' });
  expect(periods.map(({ before }) => [before.to, inShort(before)])).toEqual([
    ['2026-03-28', '2026-03-27 0 0.00 0.00 0.00 0.00 0.00 1.15'],
    ['2026-03-29', '2026-03-28 1 20.00 0.00 0.40 0.00 0.40 1.15'],
  ]);
  const summary = await insights().summary({ from: '2026-03-29', to: '2026-03-31' });
  expect(summary.before).toMatchObject({ from: '2026-03-27', to: '2026-03-29', orders: 1, cashbackOwed: '1.55' });
});

test('shows the days on which nothing happened, with what is still owed', async () => {
  const { periods } = await insights().series(march);
  expect(periods).toHaveLength(31);
  expect(periods[1]).toMatchObject({ from: '2026-03-02', orders: 0, revenue: '0.00', cashbackOwed: '1.15' });
  expect((await insights().series({ from: '2026-02-01', to: '2026-02-03' })).periods).toMatchObject([
    { from: '2026-02-01', cashbackOwed: '0.00' },
    { from: '2026-02-02', cashbackOwed: '0.00' },
  ]);
});

test.for(granularities)('sums a range to what it makes by %s', async (granularity) => {
  const summary = await insights().summary(march);
  const { periods } = await insights().series({ ...march, granularity });
  const sums = ['revenue', 'refunded', 'cashbackEarned', 'cashbackTakenBack'] as const;
  expect(summary).toMatchObject({ currency: 'GBP', orders: 5, lines: 7, revenue: '92.90' });
  for (const figure of sums) {
    const sumMinor = periods.reduce((total, period) => total + parseAmount(period[figure], 'GBP'), 0n);
    expect(parseAmount(summary[figure], 'GBP')).toBe(sumMinor);
  }
  expect(summary.cashbackOwed).toBe(periods.at(-1)?.cashbackOwed);
});

test("owes what the ledger's customer accounts hold", async () => {
  const { accounts } = await createCaller(shop.contextFor(userWith('auditor'))).ledger.trialBalance();
  const owedMinor = accounts
    .filter(({ account }) => ['pending', 'available', 'in-transit'].includes(account))
    .reduce((total, { balance }) => total + parseAmount(balance, 'GBP'), 0n);
  const summary = await insights().summary({ from: '2026-01-01', to: '2027-01-01' });
  expect(parseAmount(summary.cashbackOwed, 'GBP')).toBe(owedMinor);
});

test('lists what sold for most, gross and in the range only', async () => {
  const { items } = await insights().topProducts({ ...march, limit: 2 });
  expect(items.map(({ sku, quantity, revenue, cashback }) => [sku, quantity, revenue, cashback])).toEqual([
    ['1', 14, '70.00', '1.40'],
    ['3', 11, '9.90', '0.90'],
  ]);
  const firstOfMarch = await insights().topProducts({ from: '2026-03-01', to: '2026-03-02' });
  expect(firstOfMarch.items.map((product) => product.sku)).toEqual(['1', '2']);
});

test('lists who bought for most, and leaves out what nobody known bought', async () => {
  const { items } = await insights().topCustomers(march);
  expect(items.map(({ name, orders, revenue, cashback }) => [name, orders, revenue, cashback])).toEqual([
    ['Customer a', 2, '62.00', '2.05'],
    ['Customer b', 2, '30.00', '0.45'],
  ]);
});

test('sums what each product type brought', async () => {
  const { items } = await insights().productTypes(march);
  expect(items.map(({ type, quantity, revenue, cashback }) => [type, quantity, revenue, cashback])).toEqual([
    ['C', 14, '70.00', '1.40'],
    ['A', 11, '9.90', '0.90'],
    ['X', 1, '9.00', '0.00'],
    ['B', 4, '4.00', '0.20'],
  ]);
});

test("tells from which to which of the store's days there are sales", async () => {
  expect(await insights().extent()).toEqual({ firstDay: '2026-03-01', lastDay: '2026-03-30', today: '2026-05-01' });
  const empty = await openShopForTest();
  expect(await insights(empty).extent()).toMatchObject({ firstDay: null, lastDay: null });
  expect(await insights(empty).summary(march)).toMatchObject({ orders: 0, revenue: '0.00', cashbackOwed: '0.00' });
});

test('leaves a cancelled order out', async () => {
  const cancelling = await openShopForTest();
  await sell(cancelling, { reference: '1', customer: null, at: '2026-03-01T10:00:00Z', lines: [['1', 500n, 1]] });
  const owner = await connectAs('owner', cancelling.ownerUrl);
  await owner.query(`update orders set status = 'cancelled'`);
  expect(await insights(cancelling).summary(march)).toMatchObject({ orders: 0, lines: 0, revenue: '0.00' });
  expect((await insights(cancelling).topProducts(march)).items).toEqual([]);
  expect((await insights(cancelling).productTypes(march)).items).toEqual([]);
  expect(await insights(cancelling).extent()).toMatchObject({ firstDay: null });
});

test('refuses a range that ends before it begins, and whoever is not staff', async () => {
  await expect(insights().summary({ from: '2026-03-02', to: '2026-03-02' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  const shopper = createCaller(shop.contextFor(userWith('shopper'))).insights;
  await expect(shopper.summary(march)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
