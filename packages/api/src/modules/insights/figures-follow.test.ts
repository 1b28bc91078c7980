import { toPublicId } from '@tillback/rules/ids/ids';
import { granularities } from '@tillback/rules/insights/granularity';
import { formatAmount, parseAmount } from '@tillback/rules/money/amount';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { connectAs, rowsOf } from '../../testing/connection.ts';
import { type Sold, sell, takeBack } from '../../testing/sales.ts';
import { openShopForTest, type TestShop, userWith } from '../../testing/test-shop.ts';
import { dayOf } from '../../time/store-days.ts';
import { confirmDueCashback } from '../cashback/public.ts';
import { foldFigures } from './commands/fold-figures.ts';
import { findFiguresFault } from './public.ts';

const admin = (shop: TestShop) => createCaller(shop.contextFor(userWith('admin')));
const fault = (shop: TestShop) => shop.read(({ db }) => findFiguresFault(db), undefined);
const fold = (shop: TestShop) => shop.run(foldFigures, 1_000_000);

async function shopIn(timeZone: string): Promise<TestShop> {
  const shop = await openShopForTest();
  await admin(shop).settings.update({ timeZone });
  shop.setNow(new Date('2026-11-15T12:00:00Z'));
  return shop;
}

const around = (instant: string) =>
  fc.integer({ min: -40, max: 40 }).map((hours) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString());

/** Near a change of clocks, a turn of month, or a year: wherever a day could be mistaken. */
const moment = fc.oneof(
  around('2026-03-29T01:00:00Z'),
  around('2026-10-25T01:00:00Z'),
  around('2026-04-05T15:00:00Z'),
  around('2026-01-01T00:00:00Z'),
  around('2026-02-28T23:00:00Z'),
);

const line = fc.tuple(
  fc.constantFrom('1', '2', '3', 'POST'),
  fc.bigInt({ min: 1n, max: 3_000n }),
  fc.integer({ min: 1, max: 9 }),
);

const event = fc.oneof(
  fc.record({
    kind: fc.constant('sale' as const),
    at: moment,
    customer: fc.constantFrom('a', 'b', 'c', null),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('refund' as const), of: fc.nat(), at: moment }),
  fc.record({ kind: fc.constantFrom('confirm' as const, 'cancel' as const, 'fold' as const, 'merge' as const) }),
);

type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

let references = 0;

async function happen(shop: TestShop, known: Sold[], what: Event): Promise<void> {
  switch (what.kind) {
    case 'sale': {
      references += 1;
      const lines = what.lines.map(([sku, price, quantity]) => [sku, price, quantity] as const);
      known.push(...(await sell(shop, { ...what, reference: `${references}`, lines })));
      return;
    }
    case 'refund': {
      const sold = known[what.of % known.length];
      // The line may be gone already, or its order cancelled: then nothing happens.
      return sold && takeBack(shop, sold, 0, 1, what.at).catch(() => {});
    }
    case 'confirm':
      await shop.run(confirmDueCashback, 100);
      return;
    case 'cancel':
      await rowsOf(shop.ownerUrl, `update orders set status = 'cancelled' where id = $1`, [known.pop()?.orderId]);
      return;
    case 'fold':
      await fold(shop);
      return;
    case 'merge':
      return mergeTwo(shop, known);
  }
}

async function mergeTwo(shop: TestShop, known: readonly Sold[]): Promise<void> {
  const [id, intoId] = new Set(known.flatMap(({ customerId }) => customerId ?? []));
  if (id && intoId) {
    // Whoever was merged before stays so.
    const merge = { id: toPublicId('customer', id), intoId: toPublicId('customer', intoId) };
    await admin(shop)
      .customers.merge(merge)
      .catch(() => {});
  }
}

test.for(['Europe/London', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])(
  'keeps what a recount gives, whatever happens in whatever order in %s',
  { timeout: 20_000 },
  async (timeZone) => {
    const shop = await shopIn(timeZone);
    const known: Sold[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (events) => {
        for (const each of events) {
          await happen(shop, known, each);
        }
        expect(await fault(shop)).toBeNull();
      }),
      { numRuns: 6, endOnFailure: true },
    );
    await expectFiguresOfOrders(shop, timeZone);
    await fold(shop);
    await expectFiguresOfOrders(shop, timeZone);
  },
);

/** The answers beside sums of the order lines, by the calendar of the runtime and not the database's. */
async function expectFiguresOfOrders(shop: TestShop, timeZone: string): Promise<void> {
  const lines = await rowsOf<{ placed_at: Date; product_id: string; amount_minor: bigint }>(
    shop.ownerUrl,
    `select placed_at, product_id, amount_minor from order_lines line join orders on orders.id = line.order_id
       where status <> 'cancelled'`,
  );
  const insights = admin(shop).insights;
  const ranges = [
    { from: '2025-12-01', to: '2026-12-01' },
    { from: '2026-01-01', to: '2026-03-29' },
    { from: '2026-03-28', to: '2026-03-31' },
  ];
  for (const range of ranges) {
    const inRange = lines.filter(({ placed_at }) => {
      const day = dayOf(placed_at, timeZone);
      return day >= range.from && day < range.to;
    });
    const revenue = formatAmount(sumOf(inRange), 'GBP');
    expect((await insights.summary(range)).revenue).toBe(revenue);
    for (const granularity of granularities) {
      expect(totalOf((await insights.series({ ...range, granularity })).periods)).toBe(revenue);
    }
    expect(totalOf((await insights.productTypes(range)).items)).toBe(revenue);
    expect(totalOf((await insights.topProducts(range)).items)).toBe(revenue);
  }
}

function sumOf(lines: readonly { amount_minor: bigint }[]): bigint {
  return lines.reduce((total, { amount_minor }) => total + amount_minor, 0n);
}

function totalOf(parts: readonly { revenue: string }[]): string {
  return formatAmount(
    parts.reduce((total, { revenue }) => total + parseAmount(revenue, 'GBP'), 0n),
    'GBP',
  );
}

const sale = { reference: 'one', customer: null, at: '2026-03-01T23:30:00Z', lines: [['POST', 500n, 1]] } as const;

test("moves what was sold to the days of another zone, while the store's may still be changed", async () => {
  const shop = await openShopForTest();
  await sell(shop, sale);
  await admin(shop).settings.update({ timeZone: 'Asia/Tokyo' });
  expect(await fault(shop)).toBeNull();
  expect(await rowsOf(shop.ownerUrl, 'select since, orders from insights_days')).toEqual([
    { since: '2026-03-02', orders: 1n },
  ]);
});

test('folds changes into a row a day and a month, so many at a time, and says how many they were', async () => {
  const shop = await openShopForTest();
  await sell(shop, sale);
  await sell(shop, { ...sale, reference: 'two' });
  await sell(shop, { ...sale, reference: 'three', at: '2026-03-31T23:30:00Z' });
  const folded: number[] = [];
  do {
    folded.push(await shop.run(foldFigures, 2));
    expect(await fault(shop)).toBeNull();
  } while (folded.at(-1) !== 0);
  expect(folded).toEqual([4, 2, 0]);
  expect(
    await rowsOf(shop.ownerUrl, 'select span, since, quantity from insights_products order by span, since'),
  ).toEqual([
    { span: 'day', since: '2026-03-01', quantity: 2n },
    { span: 'day', since: '2026-04-01', quantity: 1n },
    { span: 'month', since: '2026-03-01', quantity: 2n },
    { span: 'month', since: '2026-04-01', quantity: 1n },
  ]);
});

test('loses and doubles nothing when many fold while others sell', async () => {
  const shop = await openShopForTest();
  await sell(shop, sale);
  const selling = Array.from({ length: 12 }, (_, index) => sell(shop, { ...sale, reference: `racing-${index}` }));
  const folding = Array.from({ length: 6 }, () => fold(shop));
  await Promise.all([...selling, ...folding]);
  expect(await fault(shop)).toBeNull();
  const { orders } = await admin(shop).insights.summary({
    from: '2026-03-01',
    to: '2026-03-02',
  });
  expect(orders).toBe(13);
});

test.for(['insights_days', 'insights_products', 'insights_customers'])(
  'lets nothing but the triggers and the folding write %s',
  async (table) => {
    const shop = await openShopForTest();
    const app = await connectAs('tillback_app', shop.ownerUrl);
    for (const statement of [`delete from ${table}`, `update ${table} set since = since`, `truncate ${table}`]) {
      await expect(app.query(statement)).rejects.toThrow('permission denied');
    }
    await expect(app.query('select insights_reckon_anew()')).rejects.toThrow('permission denied');
  },
);

test.for([
  ['insights_days', 'update insights_days set revenue_minor = revenue_minor + 1'],
  ['insights_products', `update insights_products set quantity = quantity + 1 where span = 'month'`],
  ['insights_customers', 'delete from insights_customers'],
] as const)('finds it when somebody falsifies %s', async ([, statement]) => {
  const shop = await openShopForTest();
  await sell(shop, { ...sale, customer: 'a' });
  await fold(shop);
  await rowsOf(shop.ownerUrl, statement);
  expect(await fault(shop)).toMatchObject({
    promise: 'figures-recount',
    detail: expect.stringContaining('2026-03-01'),
  });
});
