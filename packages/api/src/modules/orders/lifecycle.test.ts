import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectBooksToBalance } from '../../testing/books.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { type Ordered, ordering } from './testing/ordering.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const { staff, shopper, placed, pay, refund } = ordering(() => shop);

/** How an order comes into each state. */
const states = {
  placed: async () => {},
  paid: async (order: Ordered) => {
    await pay(order);
  },
  'partly refunded': async (order: Ordered) => {
    await pay(order);
    await refund(order);
  },
  completed: async (order: Ordered) => {
    await pay(order);
    await staff().complete({ id: order.id });
  },
  cancelled: async (order: Ordered) => {
    await staff().cancel({ id: order.id });
  },
};

const actions = {
  pay: (order: Ordered) => pay(order),
  complete: ({ id }: Ordered) => staff().complete({ id }),
  'cancel as the shop': ({ id }: Ordered) => staff().cancel({ id }),
  'cancel as the shopper': ({ id, customerId }: Ordered) => shopper(customerId).orders.cancel({ id }),
  refund: (order: Ordered) => refund(order),
};

describe('an order in each state, and each action', () => {
  const table: [keyof typeof states, Record<keyof typeof actions, string>][] = [
    [
      'placed',
      {
        pay: 'paid',
        complete: 'not-paid',
        'cancel as the shop': 'cancelled',
        'cancel as the shopper': 'cancelled',
        refund: 'not-paid',
      },
    ],
    [
      'paid',
      {
        pay: 'paid-already',
        complete: 'completed',
        'cancel as the shop': 'cancelled',
        'cancel as the shopper': 'paid-already',
        refund: 'paid',
      },
    ],
    [
      'partly refunded',
      {
        pay: 'paid-already',
        complete: 'completed',
        'cancel as the shop': 'refunded-already',
        'cancel as the shopper': 'refunded-already',
        refund: 'paid',
      },
    ],
    [
      'completed',
      {
        pay: 'paid-already',
        complete: 'completed-already',
        'cancel as the shop': 'completed-already',
        'cancel as the shopper': 'completed-already',
        refund: 'completed',
      },
    ],
    [
      'cancelled',
      {
        pay: 'cancelled-already',
        complete: 'cancelled-already',
        'cancel as the shop': 'cancelled-already',
        'cancel as the shopper': 'cancelled-already',
        refund: 'cancelled-already',
      },
    ],
  ];
  const cases = table.flatMap(([state, outcomes]) =>
    Object.entries(outcomes).map(([action, outcome]) => [state, action as keyof typeof actions, outcome] as const),
  );

  test.each(cases)('%s: to %s gives %s', async (state, action, outcome) => {
    const order = await placed();
    await states[state](order);
    const answer = await actions[action](order).then(
      ({ status }) => status,
      (error) => error.cause.extra.obstacle,
    );
    expect(answer).toBe(outcome);
  });

  test('leave the books balanced', async () => {
    await expect(expectBooksToBalance(shop)).resolves.toBeUndefined();
  });
});
