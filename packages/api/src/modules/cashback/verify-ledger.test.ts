import { toPublicId } from '@tillback/rules/ids/ids';
import { expect, test } from 'vitest';
import { connectAs } from '../../testing/connection.ts';
import { type Sold, sell, type TestLine, takeBack } from '../../testing/sales.ts';
import { openShopForTest, type TestShop } from '../../testing/test-shop.ts';
import { confirmDueCashback } from './public.ts';
import { recountCashback } from './queries/recount-cashback.ts';
import { verifyLedger } from './queries/verify-ledger.ts';

const recount = (shop: TestShop) => shop.read(({ db }) => recountCashback(db), null);
const verify = (shop: TestShop) => shop.read((reader) => verifyLedger(reader), null);

/** Many prices and quantities, so that cashback falls on either side of half a penny. */
const lines = Array.from(
  { length: 60 },
  (_, index): TestLine => [index % 9 === 8 ? 'POST' : `${index % 7}`, BigInt(1 + index * 37), 1 + (index % 11)],
);

async function shopWithHistory(): Promise<{ shop: TestShop; sold: Sold }> {
  const shop = await openShopForTest();
  shop.setNow(new Date('2026-03-01T12:00:00Z'));
  const [sold, nobodys, pending] = await sell(
    shop,
    { reference: '1', customer: 'a', at: '2026-01-05T10:00:00Z', lines },
    { reference: '2', customer: null, at: '2026-01-05T10:00:00Z', lines },
    { reference: '3', customer: 'b', at: '2026-02-27T10:00:00Z', lines },
  );
  if (!sold || !nobodys || !pending) {
    throw new Error('Sales were made.');
  }
  await shop.run(confirmDueCashback, 100);
  for (const lineIndex of [10, 20, 21, 32, 43]) {
    for (const of of [sold, nobodys, pending]) {
      await takeBack(shop, of, lineIndex, 1, '2026-02-28T10:00:00Z');
      await takeBack(shop, of, lineIndex, 1, '2026-02-28T11:00:00Z');
    }
  }
  return { shop, sold };
}

/** What no command does: the database's guards are put aside as its owner. */
async function tamper(shop: TestShop, statement: string): Promise<void> {
  const owner = await connectAs('owner', shop.ownerUrl);
  await owner.query(`set session_replication_role = replica; ${statement}`);
}

test('finds nothing to complain about in a history of sales, refunds and confirmed cashback', async () => {
  const { shop } = await shopWithHistory();
  expect(await verify(shop)).toBeNull();
  const recounted = await recount(shop);
  expect(recounted).toMatchObject({ lines: 180, linesThatDiffer: 0, entriesThatDiffer: 0, matches: true });
  expect(recounted.earnedMinor).toBeGreaterThan(0n);
  expect(recounted.takenBackMinor).toBeGreaterThan(0n);
  expect(recounted.ledgerEarnedMinor).toBe(recounted.earnedMinor);
  expect(recounted.ledgerTakenBackMinor).toBe(recounted.takenBackMinor);
});

test('counts as taken back what a customer no longer had', async () => {
  const { shop, sold } = await shopWithHistory();
  await tamper(
    shop,
    `update cashback_entries set taken_back_minor = taken_back_minor - 1, shortfall_minor = 1
       where order_id = '${sold.orderId}'`,
  );
  const { entriesThatDiffer, ...recounted } = await recount(shop);
  expect(entriesThatDiffer).toBe(1);
  expect(recounted.ledgerTakenBackMinor).toBe(recounted.takenBackMinor + 1n);
});

test('finds nothing in a store without a sale', async () => {
  const shop = await openShopForTest();
  expect(await verify(shop)).toBeNull();
  expect(await recount(shop)).toMatchObject({ lines: 0, earnedMinor: 0n, matches: true });
});

test.for([
  ['a rate', 'rate_basis_points = rate_basis_points + 1'],
  ['an amount', 'cashback_minor = cashback_minor + 1'],
  ['what was taken back', 'cashback_taken_back_minor = 1'],
] as const)('names the order line where %s was changed', async ([, change]) => {
  const { shop, sold } = await shopWithHistory();
  const lineId = sold.lineIds[1] ?? '';
  await tamper(shop, `update order_lines set ${change} where id = '${lineId}'`);
  expect(await recount(shop)).toMatchObject({ linesThatDiffer: 1, matches: false });
  expect(await verify(shop)).toMatchObject({
    promise: 'cashback-recounts',
    detail: expect.stringContaining(toPublicId('orderLine', lineId)),
  });
});

test('names the account whose stored balance is not what its transfers say', async () => {
  const { shop, sold } = await shopWithHistory();
  await tamper(
    shop,
    `update ledger_accounts set balance_minor = balance_minor + 1
       where owner_id = '${sold.customerId}' and kind = 'available'`,
  );
  expect(await verify(shop)).toMatchObject({
    promise: 'balances-match',
    detail: expect.stringContaining(toPublicId('customer', sold.customerId ?? '')),
  });
});

test('names the transfer of which more was taken back than it gave', async () => {
  const { shop, sold } = await shopWithHistory();
  await tamper(
    shop,
    `update ledger_transfers set amount_minor = 1 where kind = 'cashback-earned' and subject_id in
       (select id from cashback_entries where order_id = '${sold.orderId}');
     update ledger_accounts account set balance_minor =
       (select coalesce(sum(case when credit_account_id = account.id then amount_minor else -amount_minor end), 0)
          from ledger_transfers where account.id in (credit_account_id, debit_account_id)), floor_minor = -1000000
       where owner_id = '${sold.customerId}'`,
  );
  expect(await verify(shop)).toMatchObject({ promise: 'corrections-within-original' });
});

test('names the customer whose lots do not hold what there is to spend', async () => {
  const { shop, sold } = await shopWithHistory();
  await tamper(
    shop,
    `update wallet_lots set remaining_minor = remaining_minor - 1 where customer_id = '${sold.customerId}'`,
  );
  expect(await verify(shop)).toMatchObject({
    promise: 'lots-match-balances',
    detail: expect.stringContaining(toPublicId('customer', sold.customerId ?? '')),
  });
});
