import { toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { ordering } from './testing/ordering.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const { staff, shopper, placed, pay, refund } = ordering(() => shop);

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
