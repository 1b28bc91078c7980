import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { addCustomer, addProduct, stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowsOf } from '../../testing/connection.ts';
import { earn } from '../../testing/earn.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { confirmDueCashback } from '../cashback/public.ts';
import { cancelUnpaidJob } from './public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const staff = () => createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: newId() })).orders;
const shopper = (customerId: string) =>
  createCaller(shop.contextFor(userWith('shopper', customerId), { idempotencyKey: newId() }));
const refused = (code: string, more: object = {}) => ({ cause: { code, ...more } });

interface Placing {
  readonly available?: bigint;
  readonly redeem?: string;
  readonly quantity?: number;
}

/** An order of mugs at 10.00 each, by a new customer who has something to spend. */
async function placed({ available = 0n, redeem, quantity = 3 }: Placing = {}) {
  const customerId = await addCustomer(shop);
  if (available > 0n) {
    await earn(shop, customerId, available);
  }
  const mug = await addProduct(shop, { priceMinor: 1_000n, stock: 10 });
  const lines = [{ productId: toPublicId('product', mug), quantity }];
  const order = await shopper(customerId).orders.place({ lines, ...(redeem && { redeem }) });
  return { customerId, mug, id: order.id, orderLineId: order.lines[0]?.id ?? '' };
}

type Ordered = Awaited<ReturnType<typeof placed>>;

const pay = ({ id }: { id: string }, amount = '30.00') => staff().recordPayment({ id, amount });
const refund = ({ id, orderLineId }: Ordered, quantity = 1, restock = false) =>
  staff().refund({ id, lines: [{ orderLineId, quantity, restock }] });

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

describe('a payment', () => {
  test('may be partial, until all is paid; never more than is due', async () => {
    const order = await placed();
    expect(await pay(order, '10.00')).toMatchObject({ status: 'placed', paid: '10.00', due: '20.00' });
    await expect(pay(order, '20.01')).rejects.toMatchObject(
      refused('rule_violated', { errors: { amount: ['At most 20.00 is due.'] } }),
    );
    await expect(pay(order, '0.001')).rejects.toMatchObject(refused('invalid_input'));
    const paid = await staff().recordPayment({ id: order.id, amount: '20.00', reference: 'Card 4711' });
    expect(paid).toMatchObject({
      status: 'paid',
      due: '0.00',
      payments: [
        { method: 'operator', amount: '10.00', reference: null },
        { method: 'operator', amount: '20.00', reference: 'Card 4711' },
      ],
    });
    const { timeline } = await staff().get({ id: order.id });
    expect(timeline.filter(({ kind }) => kind === 'payment' || kind === 'paid')).toMatchObject([
      { kind: 'payment', actor: 'A operator', detail: { amount: '10.00', method: 'operator' } },
      { kind: 'payment', actor: 'A operator', detail: { amount: '20.00', reference: 'Card 4711' } },
      { kind: 'paid', detail: { before: 'placed', after: 'paid' } },
    ]);
  });

  test('may come from the wallet later, and not more than it has', async () => {
    const order = await placed({ available: 1_200n, redeem: '5.00' });
    await expect(staff().recordPayment({ id: order.id, amount: '7.01', method: 'wallet' })).rejects.toMatchObject(
      refused('insufficient_balance', { errors: { amount: [expect.any(String)] } }),
    );
    const paid = await staff().recordPayment({ id: order.id, amount: '7.00', method: 'wallet' });
    expect(paid).toMatchObject({ walletPaid: '12.00', due: '18.00' });
    await expectBooksToBalance(shop);
  });

  test('needs a key, and does nothing the second time', async () => {
    const order = await placed();
    const once = createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: null })).orders;
    await expect(once.recordPayment({ id: order.id, amount: '1.00' })).rejects.toMatchObject(
      refused('idempotency_key_required'),
    );
    const again = createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: 'pay-1' })).orders;
    const first = await again.recordPayment({ id: order.id, amount: '10.00' });
    expect(await again.recordPayment({ id: order.id, amount: '10.00' })).toEqual(first);
    expect(await staff().get({ id: order.id })).toMatchObject({ paid: '10.00' });
  });
});

describe('completing', () => {
  test('starts the holding period, counted from when the order was placed', async () => {
    shop.setNow(new Date('2026-03-01T10:00:00Z'));
    const order = await placed();
    await pay(order);
    const [before] = (await staff().get({ id: order.id })).cashbackEntries;
    expect(before).toMatchObject({ status: 'pending', confirmsAt: null });
    shop.setNow(new Date('2026-03-03T10:00:00Z'));
    const [entry] = (await staff().complete({ id: order.id })).cashbackEntries;
    expect(entry).toMatchObject({ confirmsAt: '2026-03-15T10:00:00.000Z' });
    shop.setNow(new Date('2026-03-15T10:00:00Z'));
    await shop.run(confirmDueCashback, 1_000);
    expect(await shopper(order.customerId).wallet.get()).toMatchObject({ available: '3.00', pending: '0.00' });
  });
});

describe('cancelling', () => {
  test('gives back stock, cashback and the wallet’s money, to its lots, and says what else is due', async () => {
    const order = await placed({ available: 1_200n, redeem: '12.00' });
    await pay(order, '18.00');
    expect(await stockOf(shop, order.mug)).toEqual([7]);
    const cancelled = await staff().cancel({ id: order.id });
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      cancelReason: 'shop',
      refundDue: '18.00',
      due: '0.00',
      cashbackTakenBack: '3.00',
      cashbackEntries: [{ status: 'reversed' }],
      payments: [{ returned: '12.00' }, { returned: '0.00' }],
    });
    expect(await stockOf(shop, order.mug)).toEqual([10]);
    expect(await shopper(order.customerId).wallet.get()).toMatchObject({
      available: '12.00',
      pending: '0.00',
      spent: '0.00',
    });
    expect(await lotsOf(order)).toEqual([{ granted_minor: 1_200n, remaining_minor: 1_200n }]);
    await expectBooksToBalance(shop);
  });

  test('is not for another shopper, who does not even learn that there is such an order', async () => {
    const { id } = await placed();
    await expect(shopper(await addCustomer(shop)).orders.cancel({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('counts the order nowhere any more, and the recount agrees', async () => {
    const order = await placed();
    await shopper(order.customerId).orders.cancel({ id: order.id });
    expect(await staff().get({ id: order.id })).toMatchObject({ cancelReason: 'shopper', refundDue: '0.00' });
    await expectBooksToBalance(shop);
  });
});

describe('orders that nobody paid', () => {
  test('are cancelled by themselves when their time is over, and others are left alone', async () => {
    shop.setNow(new Date('2026-04-01T10:00:00Z'));
    const [unpaid, paid] = [await placed({ available: 500n, redeem: '5.00' }), await placed()];
    await pay(paid);
    shop.setNow(new Date('2026-04-04T09:59:59Z'));
    const late = await placed();
    await cancelUnpaidJob(shop.runtime).handle({}, { isLast: true, stopping: new AbortController().signal });
    expect(await staff().get({ id: unpaid.id })).toMatchObject({ status: 'placed' });
    shop.setNow(new Date('2026-04-04T10:00:00Z'));
    await cancelUnpaidJob(shop.runtime).handle({}, { isLast: true, stopping: new AbortController().signal });
    expect(await staff().get({ id: unpaid.id })).toMatchObject({
      status: 'cancelled',
      cancelReason: 'unpaid',
      refundDue: '0.00',
      cancelledAt: '2026-04-04T10:00:00.000Z',
    });
    expect(await staff().get({ id: paid.id })).toMatchObject({ status: 'paid' });
    expect(await staff().get({ id: late.id })).toMatchObject({ status: 'placed' });
    expect(await shopper(unpaid.customerId).wallet.get()).toMatchObject({ available: '5.00' });
    await expectBooksToBalance(shop);
  });
});

describe('a refund', () => {
  test('goes back to the wallet in proportion to what it paid, exactly in the sum of its parts', async () => {
    const order = await placed({ available: 1_000n, redeem: '10.00' });
    await pay(order, '20.00');
    const parts = [];
    for (let unit = 0; unit < 3; unit += 1) {
      parts.push((await refund(order)).refunds[unit]);
    }
    expect(parts.map((part) => [part?.total, part?.wallet, part?.outside])).toEqual([
      ['10.00', '3.33', '6.67'],
      ['10.00', '3.34', '6.66'],
      ['10.00', '3.33', '6.67'],
    ]);
    expect(await shopper(order.customerId).wallet.get()).toMatchObject({ available: '10.00', spent: '0.00' });
    expect(await lotsOf(order)).toEqual([{ granted_minor: 1_000n, remaining_minor: 1_000n }]);
    await expectBooksToBalance(shop);
  });

  test('puts units back into stock only where it is asked to, and keeps the reason', async () => {
    const order = await placed();
    await pay(order);
    await refund(order, 1, true);
    expect(await stockOf(shop, order.mug)).toEqual([8]);
    const { refunds } = await staff().refund({
      id: order.id,
      lines: [{ orderLineId: order.orderLineId, quantity: 1 }],
      reason: 'Broken handle',
    });
    expect(await stockOf(shop, order.mug)).toEqual([8]);
    expect(refunds).toMatchObject([
      { reason: null, lines: [{ restocked: true }] },
      { reason: 'Broken handle', lines: [{ restocked: false }], wallet: '0.00', outside: '10.00' },
    ]);
    await expectBooksToBalance(shop);
  });

  test('of more than is left is refused by its field, and changes nothing', async () => {
    const order = await placed();
    await pay(order);
    await refund(order, 2);
    await expect(refund(order, 2)).rejects.toMatchObject(
      refused('rule_violated', { errors: { 'lines.0.quantity': [expect.stringContaining('1')] } }),
    );
    const others = await placed();
    await pay(others);
    await expect(refund({ ...order, id: others.id })).rejects.toMatchObject(
      refused('rule_violated', { errors: { 'lines.0.orderLineId': [expect.any(String)] } }),
    );
    expect(await staff().get({ id: order.id })).toMatchObject({ refundedTotal: '20.00', refunds: [{}] });
  });

  test('gives the wallet its money before it takes cashback from it, so that nobody is short', async () => {
    shop.setNow(new Date('2026-05-01T10:00:00Z'));
    const order = await placed({ available: 3_000n, redeem: 'all' });
    await staff().complete({ id: order.id });
    shop.setNow(new Date('2026-05-20T10:00:00Z'));
    await shop.run(confirmDueCashback, 1_000);
    const mug = toPublicId('product', order.mug);
    await shopper(order.customerId).orders.place({ lines: [{ productId: mug, quantity: 1 }], redeem: '3.00' });
    expect(await shopper(order.customerId).wallet.get()).toMatchObject({ available: '0.00' });
    await refund(order, 3);
    expect(await shopper(order.customerId).wallet.get()).toMatchObject({ available: '27.00' });
    const entry = (await staff().get({ id: order.id })).cashbackEntries[0];
    expect(entry).toMatchObject({ status: 'reversed', takenBack: '3.00' });
    await expectBooksToBalance(shop);
  });
});

describe('at once', () => {
  const outcomes = async (...calls: Promise<{ status: string }>[]) => {
    const settled = await Promise.allSettled(calls);
    return settled.map((result) =>
      result.status === 'fulfilled' ? result.value.status : result.reason.cause.extra.obstacle,
    );
  };

  test('two cancellations give everything back once', async () => {
    const order = await placed({ available: 500n, redeem: '5.00' });
    const { id } = order;
    const answers = await outcomes(staff().cancel({ id }), staff().cancel({ id }));
    expect(new Set(answers)).toEqual(new Set(['cancelled', 'cancelled-already']));
    expect(await stockOf(shop, order.mug)).toEqual([10]);
    expect(await shopper(order.customerId).wallet.get()).toMatchObject({ available: '5.00' });
  });

  test('a payment and the shopper’s cancellation end in one of both', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const { id, customerId } = await placed();
      const answers = await outcomes(pay({ id }), shopper(customerId).orders.cancel({ id }));
      expect([
        ['paid', 'paid-already'],
        ['cancelled-already', 'cancelled'],
      ]).toContainEqual(answers);
    }
  });

  test('completing and cancelling end in one of both', async () => {
    const order = await placed();
    await pay(order);
    const answers = await outcomes(staff().complete({ id: order.id }), staff().cancel({ id: order.id }));
    expect([
      ['completed', 'completed-already'],
      ['cancelled-already', 'cancelled'],
    ]).toContainEqual(answers);
  });

  test('two payments of all that is due are taken once', async () => {
    const order = await placed();
    const settled = await Promise.allSettled([pay(order), pay(order)]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await staff().get({ id: order.id })).toMatchObject({ paid: '30.00', payments: [{}] });
  });

  test('refunds of the same line, cancellations and new orders of the same products wait for each other at most', async () => {
    const orders = await Promise.all(Array.from({ length: 6 }, () => placed({ available: 700n, redeem: '7.00' })));
    await Promise.all(orders.map((order) => pay(order, '23.00')));
    await Promise.allSettled(
      orders.flatMap((order, turn) => [
        refund(order, 2, true),
        refund(order, 2, true),
        turn % 2 ? staff().cancel({ id: order.id }) : staff().complete({ id: order.id }),
        shopper(order.customerId).orders.place({
          lines: [{ productId: toPublicId('product', order.mug), quantity: 1 }],
          redeem: 'all',
        }),
      ]),
    );
    await expect(expectBooksToBalance(shop)).resolves.toBeUndefined();
  });
});

function lotsOf({ customerId }: Ordered) {
  return rowsOf(
    shop.ownerUrl,
    'select granted_minor, remaining_minor from wallet_lots where customer_id = $1 and available_at is not null',
    [customerId],
  );
}
