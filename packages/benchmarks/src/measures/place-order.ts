import { makeOrderTables } from '../floors/order-tables.ts';
import { ordersByPgbench } from '../floors/pgbench.ts';
import type { Figure, Goal } from '../report/figure.ts';
import { inTurns } from './in-turns.ts';
import type { Measure, MeasuredShop } from './measure.ts';

/** Orders of two lines over full HTTP, by many signed-in shoppers. */
export const placeOrder: Measure = {
  name: 'place',
  measure: (shop) =>
    comparePlacing(shop, {
      what: 'place an order of two lines',
      products: shop.sizes.products,
      goal: { kind: 'at-least-of-floor', ratio: 0.6 },
    }),
};

/** All orders on one product: what a queue for its row would cost. */
export const hotProduct: Measure = {
  name: 'hot',
  measure: (shop) =>
    comparePlacing(shop, {
      what: 'place orders, all on one product',
      products: 1,
      goal: { kind: 'at-least-of-floor', ratio: 3 },
    }),
};

/** One shopper at a time: an order alone waits for nobody. */
export const orderAlone: Measure = {
  name: 'alone',
  measure: async (shop) => {
    await makeOrderTables(shop.owner);
    const { ours, steps } = await inTurns({ ...shop.sizes, connections: 1 }, loadsFor(shop, shop.sizes.products));
    return [
      {
        what: 'place an order alone (median)',
        unit: 'ms',
        value: ours.latencies.p50,
        floors: [{ what: 'a statement a step', value: steps.latencies.p50 }],
        goal: { kind: 'at-most-of-floor', ratio: 1.5 },
        latencies: ours.latencies,
      },
    ];
  },
};

interface Placing {
  readonly what: string;
  readonly products: number;
  readonly goal: Goal;
}

async function comparePlacing(shop: MeasuredShop, { what, products, goal }: Placing): Promise<Figure[]> {
  await makeOrderTables(shop.owner);
  const { connections, secondsARound } = shop.sizes;
  const { ours, steps } = await inTurns(shop.sizes, loadsFor(shop, products));
  const pgbench = await ordersByPgbench({
    databaseUrl: shop.databaseUrl,
    connections,
    seconds: secondsARound,
    products,
  });
  return [
    {
      what,
      unit: 'per second',
      value: ours.perSecond,
      floors: [
        { what: 'a statement a step', value: steps.perSecond },
        ...(pgbench === null ? [] : [{ what: 'pgbench', value: pgbench }]),
      ],
      goal,
      latencies: ours.latencies,
    },
  ];
}

function loadsFor({ product, cookies, productIds, databaseUrl }: MeasuredShop, products: number) {
  return {
    steps: {
      load: 'place orders a statement a step',
      parameters: { databaseUrl, products },
      expected: 'placed',
    },
    ours: {
      load: 'place orders by HTTP',
      parameters: { address: product.address, cookies, productIds: productIds.slice(0, products) },
      expected: '201',
    },
  } as const;
}
