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

test("counts a day by the store's clock across the DST change", async () => {
  const { days } = await insights().series({ from: '2026-03-28', to: '2026-03-31' });
  expect(days).toEqual([
    {
      day: '2026-03-28',
      orders: 1,
      revenue: '20.00',
      refunded: '0.00',
      cashbackEarned: '0.40',
      cashbackTakenBack: '0.00',
      cashbackOwed: '1.55',
    },
    {
      day: '2026-03-29',
      orders: 2,
      revenue: '10.90',
      refunded: '25.00',
      cashbackEarned: '0.05',
      cashbackTakenBack: '0.50',
      cashbackOwed: '1.10',
    },
    {
      day: '2026-03-30',
      orders: 1,
      revenue: '9.00',
      refunded: '10.00',
      cashbackEarned: '0.90',
      cashbackTakenBack: '0.20',
      cashbackOwed: '1.80',
    },
  ]);
});

test('shows the days on which nothing happened, with what is still owed', async () => {
  const { days } = await insights().series(march);
  expect(days).toHaveLength(31);
  expect(days[1]).toMatchObject({ day: '2026-03-02', orders: 0, revenue: '0.00', cashbackOwed: '1.15' });
  expect((await insights().series({ from: '2026-02-01', to: '2026-02-03' })).days).toMatchObject([
    { day: '2026-02-01', cashbackOwed: '0.00' },
    { day: '2026-02-02', cashbackOwed: '0.00' },
  ]);
});

test('sums a range to what its days make', async () => {
  const summary = await insights().summary(march);
  const { days } = await insights().series(march);
  const sum = (figure: 'revenue' | 'refunded' | 'cashbackEarned' | 'cashbackTakenBack') =>
    days.reduce((total, day) => total + parseAmount(day[figure], 'GBP'), 0n);
  expect(summary).toMatchObject({ currency: 'GBP', orders: 5, lines: 7, revenue: '92.90' });
  expect(parseAmount(summary.revenue, 'GBP')).toBe(sum('revenue'));
  expect(parseAmount(summary.refunded, 'GBP')).toBe(sum('refunded'));
  expect(parseAmount(summary.cashbackEarned, 'GBP')).toBe(sum('cashbackEarned'));
  expect(parseAmount(summary.cashbackTakenBack, 'GBP')).toBe(sum('cashbackTakenBack'));
  expect(summary.cashbackOwed).toBe(days.at(-1)?.cashbackOwed);
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
  expect(await insights(cancelling).extent()).toMatchObject({ firstDay: null });
});

test('refuses a range that ends before it begins, and whoever is not staff', async () => {
  await expect(insights().summary({ from: '2026-03-02', to: '2026-03-02' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  const shopper = createCaller(shop.contextFor(userWith('shopper'))).insights;
  await expect(shopper.summary(march)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
