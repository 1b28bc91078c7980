import { toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { confirmDueCashback } from '../cashback/public.ts';
import { ordering, refused } from './testing/ordering.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const { staff, shopper, placed, pay, refund, lotsOf } = ordering(() => shop);

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
