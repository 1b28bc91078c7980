import { expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { connectAs } from '../../testing/connection.ts';
import { sell, takeBack } from '../../testing/sales.ts';
import { openShopForTest, type TestShop, userWith } from '../../testing/test-shop.ts';

const trialBalanceOf = (shop: TestShop) => createCaller(shop.contextFor(userWith('auditor'))).ledger.trialBalance();

async function shopWithTransfers(): Promise<TestShop> {
  const shop = await openShopForTest();
  const [sold] = await sell(
    shop,
    { reference: '1', customer: 'a', at: '2026-01-05T10:00:00Z', lines: [['85123A', 500n, 10]] },
    { reference: '2', customer: 'b', at: '2026-01-05T10:00:00Z', lines: [['85123A', 500n, 5]] },
  );
  if (!sold) {
    throw new Error('A sale was made.');
  }
  await takeBack(shop, sold, 0, 2, '2026-01-06T10:00:00Z');
  return shop;
}

test('sums all accounts of a kind, and all of them to zero', async () => {
  const { accounts, ...rest } = await trialBalanceOf(await shopWithTransfers());
  expect(rest).toEqual({ currency: 'GBP', balanced: true });
  expect(accounts.filter((account) => account.debits !== '0.00' || account.credits !== '0.00')).toEqual([
    { account: 'pending', debits: '0.20', credits: '1.50', balance: '1.30' },
    { account: 'cashback', debits: '1.50', credits: '0.20', balance: '-1.30' },
  ]);
});

test('is not balanced where one stored balance differs from its transfers', async () => {
  const shop = await shopWithTransfers();
  const owner = await connectAs('owner', shop.ownerUrl);
  await owner.query(`set session_replication_role = replica;
    update ledger_accounts set balance_minor = balance_minor + 1 where kind = 'pending';`);
  expect(await trialBalanceOf(shop)).toMatchObject({ balanced: false });
});

test('is balanced before anything happened, and shown to staff only', async () => {
  const shop = await openShopForTest();
  expect(await trialBalanceOf(shop)).toMatchObject({ balanced: true });
  const shopper = createCaller(shop.contextFor(userWith('shopper')));
  await expect(shopper.ledger.trialBalance()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
