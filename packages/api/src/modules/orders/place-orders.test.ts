import type { ProductType } from '@tillback/rules/cashback/product-type';
import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, addProduct, basket, place, placed, stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowOf, rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { type OrderRequest, type PlacedOrder, placeOrders } from './public.ts';

let shop: TestShop;
let customerId: string;
beforeAll(async () => {
  shop = await openTestShop();
  customerId = await addCustomer(shop);
});
afterAll(() => shop.close());

interface Line {
  readonly position: number;
  readonly quantity: number;
  readonly amount_minor: bigint;
  readonly cashback_minor: bigint;
  readonly rate_basis_points: number | null;
  readonly rule_version_id: string | null;
}

function linesOf({ orderId }: PlacedOrder): Promise<Line[]> {
  return rowsOf<Line>(
    shop.ownerUrl,
    `select position, quantity, amount_minor, cashback_minor, rate_basis_points, rule_version_id from order_lines
       where order_id = $1 order by position`,
    [orderId],
  );
}

function entriesOf({ orderId }: PlacedOrder) {
  return rowsOf(
    shop.ownerUrl,
    `select amount_minor, status, confirms_at, effective_at from cashback_entries where order_id = $1 order by id`,
    [orderId],
  );
}

test('gives each line its cashback by its type, and the order their sum', async () => {
  const cases: [ProductType, bigint, number, bigint][] = [
    ['A', 85n, 6, 51n],
    ['B', 255n, 3, 38n],
    ['C', 795n, 1, 16n],
    ['C', 525n, 1, 11n],
  ];
  const wanted = await Promise.all(
    cases.map(
      async ([type, priceMinor, quantity]) => [await addProduct(shop, { type, priceMinor }), quantity] as const,
    ),
  );
  const order = await place(shop, basket(customerId, wanted));
  const lines = await linesOf(order);
  expect(lines.map((line) => line.cashback_minor)).toEqual(cases.map(([, , , cashback]) => cashback));
  expect(lines.map((line) => line.position)).toEqual([1, 2, 3, 4]);
  expect(order).toMatchObject({ totalMinor: 510n + 765n + 795n + 525n, cashbackMinor: 116n });
  expect(await entriesOf(order)).toMatchObject([{ amount_minor: 116n, status: 'pending', confirms_at: null }]);
  await expectBooksToBalance(shop);
});

test('merges lines of one product, and rounds once for the whole of it', async () => {
  const product = await addProduct(shop, { priceMinor: 5n });
  const order = await place(
    shop,
    basket(customerId, [
      [product, 1],
      [product, 2],
      [product, 4],
    ]),
  );
  expect(await linesOf(order)).toMatchObject([{ position: 1, quantity: 7, amount_minor: 35n, cashback_minor: 4n }]);
  expect(order.lineIds).toHaveLength(1);
});

test('keeps the lines of a sale elsewhere apart, as they were sold', async () => {
  const productId = await addProduct(shop, { stock: 0 });
  const sold = { sku: 'OLD', name: 'As it was called', type: 'B', unitPriceMinor: 130n } as const;
  const request: OrderRequest = {
    ...basket(customerId, []),
    channel: 'import',
    isHistory: true,
    origin: { source: 'test', reference: newId() },
    lines: [1, 1, 3].map((quantity) => ({ productId, quantity, sold })),
  };
  const order = await place(shop, request);
  expect((await linesOf(order)).map((line) => line.cashback_minor)).toEqual([7n, 7n, 20n]);
  expect(order.lineIds).toHaveLength(3);
  expect(await stockOf(shop, productId)).toEqual([0]);
  const [entry] = await entriesOf(order);
  expect(entry?.['confirms_at'].getTime() - entry?.['effective_at'].getTime()).toBe(14 * 86_400_000);
});

test('gives nothing to who is not a customer, and opens no account for it', async () => {
  const product = await addProduct(shop);
  const order = await place(shop, basket(null, [[product, 3]]));
  expect(order.cashbackMinor).toBe(0n);
  expect(await linesOf(order)).toMatchObject([{ cashback_minor: 0n, rate_basis_points: null, rule_version_id: null }]);
  expect(await entriesOf(order)).toEqual([]);
});

test('gives nothing for a charge, and keeps the rate of zero that says so', async () => {
  const productId = await addProduct(shop, { type: 'X' });
  const sold = { sku: 'POST', name: 'Postage', type: 'X', unitPriceMinor: 1_800n } as const;
  const order = await place(shop, { ...basket(customerId, []), lines: [{ productId, quantity: 1, sold }] });
  expect(await linesOf(order)).toMatchObject([{ cashback_minor: 0n, rate_basis_points: 0 }]);
  expect(await entriesOf(order)).toEqual([]);
});

test('gives nothing where a line’s cashback rounds to nothing', async () => {
  const order = await place(shop, basket(customerId, [[await addProduct(shop, { priceMinor: 4n }), 1]]));
  expect(order.cashbackMinor).toBe(0n);
  expect(await entriesOf(order)).toEqual([]);
});

test('sells no charge, nothing inactive and nothing unknown in the shop', async () => {
  for (const productId of [await addProduct(shop, { type: 'X' }), await addProduct(shop, { active: false }), newId()]) {
    await expect(place(shop, basket(customerId, [[productId, 1]]))).rejects.toMatchObject({
      code: 'rule_violated',
      extra: { productId: toPublicId('product', productId) },
    });
  }
});

test('declines an order that is too large to be counted, and takes nothing from the shelf for it', async () => {
  const [dear, cheap] = [
    await addProduct(shop, { priceMinor: 2n ** 62n, stock: 5 }),
    await addProduct(shop, { stock: 5 }),
  ];
  await expect(
    place(
      shop,
      basket(customerId, [
        [cheap, 1],
        [dear, 2],
      ]),
    ),
  ).rejects.toMatchObject({
    code: 'rule_violated',
  });
  expect(await stockOf(shop, dear, cheap)).toEqual([5, 5]);
});

test('takes the rule version that was in force at the order’s own time', async () => {
  const lastYear = new Date('2025-06-01T00:00:00Z');
  const ruleShop = await openTestShop();
  try {
    await rowsOf(
      ruleShop.ownerUrl,
      `insert into cashback_rule_versions (id, rule_id, version, in_force_from, rates_basis_points)
         select $1, id, 2, $2, '{"A": 2000, "B": 1000, "C": 500, "X": 0}' from cashback_rules`,
      [newId(), lastYear],
    );
    const buyer = await addCustomer(ruleShop);
    const product = await addProduct(ruleShop);
    const cashbackAt = async (at: Date) => (await place(ruleShop, basket(buyer, [[product, 1]], at))).cashbackMinor;
    expect(await cashbackAt(new Date(lastYear.getTime() - 1))).toBe(100n);
    expect(await cashbackAt(lastYear)).toBe(200n);
    expect(await cashbackAt(new Date('2020-01-01T00:00:00Z'))).toBe(100n);
    expect(await cashbackAt(new Date())).toBe(200n);
  } finally {
    await ruleShop.close();
  }
});

test('declines an order for which there is too little, naming every shortage, and places its neighbours', async () => {
  const [few, none, plenty] = [
    await addProduct(shop, { stock: 2 }),
    await addProduct(shop, { stock: 0 }),
    await addProduct(shop, { stock: 50 }),
  ];
  const [before, short, after] = await shop.run(
    placeOrders,
    [
      basket(customerId, [[few, 1]]),
      basket(customerId, [
        [few, 2],
        [none, 1],
        [plenty, 10],
      ]),
      basket(customerId, [
        [few, 1],
        [plenty, 5],
      ]),
    ],
    { requestId: 'short' },
  );
  placed(before);
  placed(after);
  expect(short).toMatchObject({
    placed: false,
    refusal: {
      code: 'insufficient_stock',
      extra: {
        shortages: [
          { productId: toPublicId('product', few), requested: 2, available: 1 },
          { productId: toPublicId('product', none), requested: 1, available: 0 },
        ],
      },
    },
  });
  expect(await stockOf(shop, few, none, plenty)).toEqual([0, 0, 45]);
  const audited = await rowsOf(shop.ownerUrl, `select 1 from audit_entries where request_id = 'short'`);
  expect(audited).toHaveLength(2);
  await expectBooksToBalance(shop);
});

test('audits each order of a batch under its own actor', async () => {
  const product = await addProduct(shop);
  const [own, others] = await shop.run(
    placeOrders,
    [
      { ...basket(customerId, [[product, 1]]), actor: { kind: 'cli', name: 'till 7' } as const },
      basket(customerId, [[product, 1]]),
    ],
    { actor: { kind: 'system', name: 'intake' } },
  );
  const actorOf = async (orderId: string) =>
    (
      await rowOf<{ actor_name: string }>(shop.ownerUrl, 'select actor_name from audit_entries where subject_id = $1', [
        orderId,
      ])
    ).actor_name;
  expect(await actorOf(placed(own).orderId)).toBe('till 7');
  expect(await actorOf(placed(others).orderId)).toBe('intake');
});

test('does nothing for no requests', async () => {
  expect(await shop.run(placeOrders, [])).toEqual([]);
});
