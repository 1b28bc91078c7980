import { newId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { ordering, refused } from './testing/ordering.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const { staff, shopper, placed, pay } = ordering(() => shop);

/** An order of 30.00 that was paid, with 12.00 of it from the wallet, and cancelled: 18.00 is to be given back. */
async function cancelled() {
  const order = await placed({ available: 1_200n, redeem: '12.00' });
  await pay(order, '18.00');
  await staff().cancel({ id: order.id });
  return order;
}

describe('what is given back of a cancelled order', () => {
  test('may be in parts, until nothing is due any more, and is told with who did it', async () => {
    const { id, customerId } = await cancelled();
    expect(await staff().recordRepayment({ id, amount: '10.00' })).toMatchObject({ refundDue: '8.00' });
    const order = await staff().recordRepayment({ id, amount: '8.00', reference: 'Transfer 4711' });
    expect(order).toMatchObject({
      refundDue: '0.00',
      repayments: [
        { method: 'operator', amount: '10.00', reference: null },
        { method: 'operator', amount: '8.00', reference: 'Transfer 4711' },
      ],
    });
    const { timeline } = await staff().get({ id });
    expect(timeline.filter(({ kind }) => kind === 'cancelled' || kind === 'repaid')).toMatchObject([
      { kind: 'cancelled', detail: { due: '18.00' } },
      { kind: 'repaid', actor: 'A operator', detail: { amount: '10.00', method: 'operator' } },
      { kind: 'repaid', actor: 'A operator', detail: { amount: '8.00', reference: 'Transfer 4711' } },
    ]);
    expect((await shopper(customerId).orders.get({ id })).repayments).toHaveLength(2);
    const { items } = await staff().list({ owing: 'refund', customerId: order.customer?.id });
    expect(items).toEqual([]);
    await expectBooksToBalance(shop);
  });

  test('is never more than is due, and nothing of an order that stands', async () => {
    const { id } = await cancelled();
    await expect(staff().recordRepayment({ id, amount: '18.01' })).rejects.toMatchObject(
      refused('rule_violated', { errors: { amount: ['At most 18.00 is to be given back.'] } }),
    );
    await expect(staff().recordRepayment({ id, amount: '0.001' })).rejects.toMatchObject(refused('invalid_input'));
    await staff().recordRepayment({ id, amount: '18.00' });
    await expect(staff().recordRepayment({ id, amount: '0.01' })).rejects.toMatchObject(
      refused('conflict', { extra: { obstacle: 'nothing-due' } }),
    );
    const standing = await placed();
    await pay(standing);
    await expect(staff().recordRepayment({ id: standing.id, amount: '1.00' })).rejects.toMatchObject(
      refused('conflict', { extra: { obstacle: 'not-cancelled' } }),
    );
  });

  test('is recorded once when twice the same arrives at once, and once with one key', async () => {
    const { id } = await cancelled();
    const settled = await Promise.allSettled([
      staff().recordRepayment({ id, amount: '18.00' }),
      staff().recordRepayment({ id, amount: '18.00' }),
    ]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const another = await cancelled();
    const keyed = createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: newId() })).orders;
    const first = await keyed.recordRepayment({ id: another.id, amount: '5.00' });
    expect(await keyed.recordRepayment({ id: another.id, amount: '5.00' })).toEqual(first);
    expect(await staff().get({ id: another.id })).toMatchObject({ refundDue: '13.00', repayments: [{}] });
    await expectBooksToBalance(shop);
  });

  test('stays as it was written, and the database takes no more of it than is due, whoever writes it', async () => {
    const { id } = await cancelled();
    await staff().recordRepayment({ id, amount: '1.00' });
    const asOwner = (sql: string) => rowsOf(shop.ownerUrl, sql);
    await expect(asOwner('update order_repayments set amount_minor = 2')).rejects.toThrow('only added');
    await expect(asOwner('delete from order_repayments')).rejects.toThrow('only added');
    const more = (of: string) =>
      asOwner(`insert into order_repayments (id, order_id, method, amount_minor, recorded_at)
        select gen_random_uuid(), id, 'operator', 1800, now() from orders where ${of} limit 1`);
    await expect(more(`refund_due_minor = 1700`)).rejects.toThrow('orders_refund_due');
    await expect(more(`status = 'paid'`)).rejects.toThrow('Only a cancelled order is repaid');
  });
});
