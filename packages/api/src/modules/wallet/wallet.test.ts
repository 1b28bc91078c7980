import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { parseAmount } from '@tillback/rules/money/amount';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { sell, takeBack } from '../../testing/sales.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { confirmDueCashback } from '../cashback/public.ts';
import { createCustomer } from '../customers/public.ts';

let shop: TestShop;
let customerId: string;
beforeAll(async () => {
  shop = await openTestShop();
  shop.setNow(new Date('2026-02-01T12:00:00Z'));
  const [confirmed, pending] = await sell(
    shop,
    { reference: '1', customer: 'a', at: '2026-01-05T10:00:00Z', lines: [['85123A', 500n, 10]] },
    { reference: '2', customer: 'a', at: '2026-01-30T10:00:00Z', lines: [['85123A', 500n, 4]] },
    { reference: '3', customer: 'b', at: '2026-01-30T10:00:00Z', lines: [['85123A', 500n, 100]] },
  );
  if (!confirmed?.customerId || !pending) {
    throw new Error('Sales were made.');
  }
  customerId = confirmed.customerId;
  await shop.run(confirmDueCashback, 100);
  await takeBack(shop, confirmed, 0, 3, '2026-01-31T10:00:00Z');
  await takeBack(shop, pending, 0, 1, '2026-01-31T10:00:00Z');
});
afterAll(() => shop.close());

const shopper = (id: string) => createCaller(shop.contextFor(userWith('shopper', id))).wallet;
const staff = () => createCaller(shop.contextFor(userWith('auditor')));

test('gives what is pending and what is available, after what was taken back', async () => {
  const wallet = { currency: 'GBP', pending: '0.30', available: '0.70', spent: '0.00', expired: '0.00' };
  expect(await shopper(customerId).get()).toEqual(wallet);
  expect(await staff().customers.wallet({ id: toPublicId('customer', customerId) })).toEqual(wallet);
});

test("lists transfers that add up to the wallet's balances, and no one else's", async () => {
  const { items } = await shopper(customerId).listTransfers({});
  const sumOf = (account: string) =>
    items.reduce((total, transfer) => {
      const amountMinor = parseAmount(transfer.amount, 'GBP');
      return (
        total + (transfer.account === account ? amountMinor : 0n) - (transfer.outOf === account ? amountMinor : 0n)
      );
    }, 0n);
  expect(sumOf('pending')).toBe(30n);
  expect(sumOf('available')).toBe(70n);
  const told = items.map(({ kind, account, outOf, amount }) => `${kind} ${account} ${amount} ${outOf ?? ''}`.trim());
  expect(told.toSorted()).toEqual([
    'cashback-clawed-back available -0.30',
    'cashback-confirmed available 1.00 pending',
    'cashback-earned pending 0.40',
    'cashback-earned pending 1.00',
    'cashback-taken-back pending -0.10',
  ]);
  expect(items.every((transfer) => transfer.orderId?.startsWith('ord_'))).toBe(true);
});

test('tells a transfer between the own accounts once, however it is paged', async () => {
  const whole = await shopper(customerId).listTransfers({});
  const paged = [];
  let cursor: string | undefined;
  do {
    const page = await shopper(customerId).listTransfers({ limit: 1, ...(cursor && { cursor }) });
    paged.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(paged).toEqual(whole.items);
});

test('gives an empty wallet to who has earned nothing yet', async () => {
  const id = await shop.run(createCustomer, { name: 'Ada', email: null });
  expect(await shopper(id).get()).toMatchObject({ pending: '0.00', available: '0.00' });
  expect((await shopper(id).listTransfers({ count: true })).total).toBe(0);
});

test('has no wallet for staff, and none of a customer who is not there', async () => {
  await expect(staff().wallet.get()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const id = toPublicId('customer', newId());
  await expect(staff().customers.wallet({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
