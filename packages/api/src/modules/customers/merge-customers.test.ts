import { toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowsOf } from '../../testing/connection.ts';
import { type Sold, sell, type TestSale, takeBack } from '../../testing/sales.ts';
import { spend } from '../../testing/spend.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { confirmDueCashback } from '../cashback/public.ts';
import { disableCustomer } from './commands/disable-customer.ts';
import { mergeCustomers } from './commands/merge-customers.ts';
import { ensureCustomersByReference } from './public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  shop.setNow(new Date('2026-02-01T12:00:00Z'));
});
afterAll(() => shop.close());

const staff = () => createCaller(shop.contextFor(userWith('auditor'))).customers;
const publicId = (id: string) => toPublicId('customer', id);

let sales = 0;

function sale(customer: string, at: string, quantity = 10): TestSale {
  sales += 1;
  return { reference: `merge-${sales}`, customer, at, lines: [['85123A', 500n, quantity]] };
}

/** Two customers with a confirmed order and a pending one each. */
async function twoCustomers(one: string, other: string): Promise<{ from: string; to: string; sold: Sold[] }> {
  const days = ['2026-01-05T10:00:00Z', '2026-01-30T10:00:00Z'];
  const sold = await sell(shop, ...days.map((day) => sale(one, day)), ...days.map((day) => sale(other, day, 4)));
  await shop.run(confirmDueCashback, 100);
  return { from: sold[0]?.customerId ?? '', to: sold[2]?.customerId ?? '', sold };
}

const merge = (from: string, to: string) => shop.run(mergeCustomers, { id: from, intoId: to });

test('gives orders, cashback, lots and balances to the one that stays, and the books balance', async () => {
  const { from, to } = await twoCustomers('a1', 'a2');
  expect(await merge(from, to)).toMatchObject({ orderCount: 4, pending: '1.40', available: '1.40', status: 'active' });
  expect(await staff().get({ id: publicId(from) })).toMatchObject({
    status: 'merged',
    mergedInto: { id: publicId(to) },
    orderCount: 0,
    pending: '0.00',
    available: '0.00',
  });
  expect((await staff().listLots({ id: publicId(to), count: true })).total).toBe(4);
  await expectBooksToBalance(shop);
});

test('moves balances by transfers, and changes none that was there', async () => {
  const before = await transfersNow();
  const { from, to } = await twoCustomers('b1', 'b2');
  const between = await transfersNow();
  await merge(from, to);
  const after = await transfersNow();
  expect(after.slice(0, between.length)).toEqual(between);
  expect(after.slice(between.length).map(({ kind }) => kind)).toEqual(['customer-merged', 'customer-merged']);
  expect(between.slice(0, before.length)).toEqual(before);
});

test('takes back from the one that stays what an order of the other earned', async () => {
  const { from, to, sold } = await twoCustomers('c1', 'c2');
  await merge(from, to);
  const [confirmed, pending] = sold;
  if (!confirmed || !pending) {
    throw new Error('Sales were made.');
  }
  await takeBack(shop, confirmed, 0, 10, '2026-01-31T10:00:00Z');
  await takeBack(shop, pending, 0, 10, '2026-01-31T10:00:00Z');
  expect(await staff().get({ id: publicId(to) })).toMatchObject({ pending: '0.40', available: '0.40' });
  await expectBooksToBalance(shop);
});

test.each([
  ['who stays pays the debt of the other', true],
  ['the other pays the debt of who stays', false],
])('%s', async (_, fromOwes) => {
  const owing = await openTestShop();
  await rowsOf(owing.ownerUrl, `update settings set clawback_policy = 'allow-negative'`);
  owing.setNow(new Date('2026-02-01T12:00:00Z'));
  const [debtor, creditor] = await sell(
    owing,
    sale('debtor', '2026-01-05T10:00:00Z', 30),
    sale('creditor', '2026-01-05T10:00:00Z', 40),
  );
  if (!debtor?.customerId || !creditor?.customerId) {
    throw new Error('Sales were made.');
  }
  await owing.run(confirmDueCashback, 100);
  await spend(owing, debtor.customerId, 300n);
  await takeBack(owing, debtor, 0, 30, '2026-01-31T10:00:00Z');

  const [from, to] = fromOwes ? [debtor.customerId, creditor.customerId] : [creditor.customerId, debtor.customerId];
  expect(await owing.run(mergeCustomers, { id: from, intoId: to })).toMatchObject({ available: '1.00' });
  await expectBooksToBalance(owing);
  await owing.close();
});

test('is imported as the one that stays, also over two merges', async () => {
  const first = await twoCustomers('d1', 'd2');
  const second = await twoCustomers('d3', 'd4');
  await merge(first.from, first.to);
  await merge(first.to, second.from);
  const { idByReference } = await shop.run(ensureCustomersByReference, [
    { reference: 'd1', name: 'Customer d1', country: null },
    { reference: 'd2', name: 'Customer d2', country: null },
  ]);
  expect([...idByReference.values()]).toEqual([second.from, second.from]);
});

test('refuses itself, who was merged before, and who is disabled', async () => {
  const { from, to } = await twoCustomers('e1', 'e2');
  const [other] = await sell(shop, sale('e3', '2026-01-05T10:00:00Z'));
  await expect(merge(from, from)).rejects.toMatchObject({
    code: 'rule_violated',
    errors: { intoId: [expect.any(String)] },
  });
  await merge(from, to);
  await expect(merge(from, to)).rejects.toMatchObject({ code: 'conflict' });
  await expect(merge(other?.customerId ?? '', from)).rejects.toMatchObject({ code: 'conflict' });
  await shop.run(disableCustomer, { id: to });
  await expect(merge(other?.customerId ?? '', to)).rejects.toMatchObject({ code: 'conflict' });
});

test('never leaves an order with who was merged, while others are placed at that moment', async () => {
  const { from, to } = await twoCustomers('f1', 'f2');
  const placing = Array.from({ length: 8 }, () => sell(shop, sale('f1', '2026-01-20T10:00:00Z')));
  const outcomes = await Promise.allSettled([merge(from, to), ...placing]);
  expect(outcomes[0]?.status).toBe('fulfilled');
  const placed = outcomes.slice(1).filter(({ status }) => status === 'fulfilled').length;
  expect(await staff().get({ id: publicId(from) })).toMatchObject({ orderCount: 0 });
  expect(await staff().get({ id: publicId(to) })).toMatchObject({ orderCount: 4 + placed });
  await expectBooksToBalance(shop);
});

test('leaves who did it on the timeline of both', async () => {
  const { from, to } = await twoCustomers('g1', 'g2');
  await merge(from, to);
  const kindsOf = async (id: string) => (await staff().timeline({ id: publicId(id) })).items.map(({ kind }) => kind);
  expect(await kindsOf(from)).toContain('customer.merged');
  expect(await kindsOf(to)).toContain('customer.took-over');
});

function transfersNow(): Promise<{ kind: string }[]> {
  return rowsOf(shop.ownerUrl, 'select * from ledger_transfers order by recorded_at, id');
}
