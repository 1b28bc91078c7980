import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { addCustomer, stockOf } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { confirmDueCashback } from '../cashback/public.ts';
import { cancelUnpaidJob } from './public.ts';
import { ordering, refused } from './testing/ordering.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const { staff, shopper, placed, pay, lotsOf } = ordering(() => shop);

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
