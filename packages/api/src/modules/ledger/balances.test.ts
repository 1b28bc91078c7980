import { newId } from '@tillback/rules/ids/ids';
import type { CustomerAccountKind } from '@tillback/rules/ledger/kinds';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAs, rowsOf } from '../../testing/connection.ts';
import { counted } from '../../testing/counted.ts';
import { openAccountsFor, post, transfer } from '../../testing/post.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { type Accounts, getBalances, type NewTransfer, openAccounts, postTransfers } from './public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

async function balanceOf(owner: string, kind: CustomerAccountKind): Promise<bigint | undefined> {
  const balances = await shop.read(({ db }) => getBalances(db, kind, [owner]), undefined);
  return balances.get(owner);
}

/** The accounts whose stored balance is not what their transfers sum to, or that are below their floor. */
function wrongBalances() {
  return rowsOf(
    shop.ownerUrl,
    `select account.id, account.balance_minor, account.floor_minor, coalesce(moved.total, 0) as total
       from ledger_accounts account
       left join (
         select account_id, sum(change) as total from (
           select debit_account_id as account_id, -amount_minor as change from ledger_transfers
           union all select credit_account_id, amount_minor from ledger_transfers
         ) movement group by account_id
       ) moved on moved.account_id = account.id
       where account.owner_id is not null
         and (account.balance_minor <> coalesce(moved.total, 0) or account.balance_minor < account.floor_minor)`,
  );
}

test('moves the balances together with the transfers', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 1);
  const [owner = ''] = owners;
  await post(shop, transfer(accounts.programme('cashback'), accounts.of(owner, 'pending'), 700n));
  await post(shop, transfer(accounts.of(owner, 'pending'), accounts.of(owner, 'available'), 300n));
  expect(await balanceOf(owner, 'pending')).toBe(400n);
  expect(await balanceOf(owner, 'available')).toBe(300n);
});

test('refuses to overdraw an account, and leaves nothing of the batch', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 2);
  const [rich = '', poor = ''] = owners;
  await post(shop, transfer(accounts.programme('cashback'), accounts.of(rich, 'available'), 100n));
  const tooMuch = [
    transfer(accounts.of(rich, 'available'), accounts.programme('redeemed'), 50n),
    transfer(accounts.of(poor, 'available'), accounts.programme('redeemed'), 1n),
  ];
  await expect(post(shop, ...tooMuch)).rejects.toMatchObject({ constraint: 'ledger_accounts_floor' });
  expect(await balanceOf(rich, 'available')).toBe(100n);
  expect(await balanceOf(poor, 'available')).toBe(0n);
});

test('takes a batch that nets out, in whatever order it stands', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 1);
  const [owner = ''] = owners;
  await post(
    shop,
    transfer(accounts.of(owner, 'pending'), accounts.of(owner, 'available'), 500n),
    transfer(accounts.programme('cashback'), accounts.of(owner, 'pending'), 500n),
  );
  expect(await balanceOf(owner, 'pending')).toBe(0n);
  expect(await balanceOf(owner, 'available')).toBe(500n);
});

test('lets a clawback make a debt, and nothing else make it deeper', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 1);
  const [owner = ''] = owners;
  const available = accounts.of(owner, 'available');
  const clawback = transfer(available, accounts.programme('clawback'), 80n, {
    kind: 'cashback-clawed-back',
    mayOverdraw: true,
  });
  await post(shop, clawback);
  expect(await balanceOf(owner, 'available')).toBe(-80n);

  await post(shop, transfer(accounts.programme('cashback'), available, 30n));
  const spending = transfer(available, accounts.programme('redeemed'), 1n);
  await expect(post(shop, spending)).rejects.toMatchObject({ constraint: 'ledger_accounts_floor' });

  await post(shop, transfer(accounts.programme('cashback'), available, 60n));
  await post(shop, transfer(available, accounts.programme('redeemed'), 10n));
  await expect(post(shop, spending)).rejects.toMatchObject({ constraint: 'ledger_accounts_floor' });
  expect(await balanceOf(owner, 'available')).toBe(0n);
});

test('lets only a clawback overdraw', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 1);
  const [owner = ''] = owners;
  const overdraft = transfer(accounts.of(owner, 'available'), accounts.programme('redeemed'), 1n, {
    mayOverdraw: true,
  });
  await expect(post(shop, overdraft)).rejects.toMatchObject({ constraint: 'ledger_transfers_only_debts_overdraw' });
});

test('refuses a transfer of nothing, of less than nothing, and from an account to itself', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 1);
  const available = accounts.of(owners[0] ?? '', 'available');
  const cashback = accounts.programme('cashback');
  for (const amountMinor of [0n, -5n]) {
    await expect(post(shop, transfer(cashback, available, amountMinor))).rejects.toMatchObject({
      constraint: 'ledger_transfers_amount_positive',
    });
  }
  await expect(post(shop, transfer(cashback, cashback, 1n))).rejects.toMatchObject({
    constraint: 'ledger_transfers_two_accounts',
  });
});

test('refuses a transfer in another currency than its accounts', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 1);
  const owner = await connectAs('owner', shop.ownerUrl);
  const written = owner.query(
    `insert into ledger_transfers (id, kind, debit_account_id, credit_account_id, amount_minor, currency, effective_at)
     values ($1, 'cashback-earned', $2, $3, 5, 'EUR', now())`,
    [newId(), accounts.programme('cashback'), accounts.of(owners[0] ?? '', 'pending')],
  );
  await expect(written).rejects.toMatchObject({ constraint: 'ledger_transfers_one_currency' });
});

test('opens each account once when many open the same ones at the same moment, in different order', async () => {
  const owners = Array.from({ length: 40 }, () => newId());
  const openCounted = counted(openAccounts);
  const turns = Array.from({ length: 8 }, (_, turn) => [...owners.slice(turn * 5), ...owners.slice(0, turn * 5)]);
  const opened = await Promise.all(
    turns.map((turn, index) => shop.run(openCounted.command, index % 2 === 0 ? turn : turn.toReversed())),
  );
  for (const owner of owners) {
    expect(new Set(opened.map((accounts) => accounts.of(owner, 'available'))).size).toBe(1);
  }
  expect(openCounted.attempts()).toBe(turns.length);
});

test('keeps balances right and callers free of deadlocks while batches share accounts in crossed order', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 12);
  const accountsOf = owners.map((owner) => accounts.of(owner, 'available'));
  await post(shop, ...accountsOf.map((account) => transfer(accounts.programme('adjustment'), account, 10_000n)));
  const batches = Array.from({ length: 20 }, (_, batch) => {
    const inTurn = accountsOf.map((from, position) =>
      transfer(from, accountsOf[(position + 1 + batch) % 12] ?? '', BigInt(batch + position + 1)),
    );
    const moves = inTurn.filter((move) => move.debitAccountId !== move.creditAccountId);
    return batch % 2 === 0 ? moves : moves.toReversed();
  });
  const postCounted = counted(postTransfers);
  await Promise.all(batches.map((batch) => shop.run(postCounted.command, batch)));
  expect(postCounted.attempts()).toBe(batches.length);
  expect(await wrongBalances()).toEqual([]);
});

interface Move {
  readonly from: number;
  readonly to: number;
  readonly amountMinor: bigint;
}

const move: fc.Arbitrary<Move> = fc.record({
  from: fc.integer({ min: 0, max: 5 }),
  to: fc.integer({ min: 0, max: 5 }),
  amountMinor: fc.bigInt({ min: 1n, max: 90n }),
});

test('keeps every stored balance the sum of its transfers, whatever is posted or refused', async () => {
  const { owners, accounts } = await openAccountsFor(shop, 2);
  const places = placesOf(owners, accounts);
  const toTransfer = ({ from, to, amountMinor }: Move): NewTransfer =>
    transfer(places[from] ?? '', places[to] ?? '', amountMinor);
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 8 }), async (moves) => {
      const batch = moves.filter(({ from, to }) => from !== to).map(toTransfer);
      await post(shop, ...batch).catch((error: unknown) => {
        expect(error).toMatchObject({ constraint: 'ledger_accounts_floor' });
      });
      expect(await wrongBalances()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function placesOf(owners: readonly string[], accounts: Accounts): string[] {
  return [
    accounts.programme('cashback'),
    accounts.programme('redeemed'),
    ...owners.flatMap((owner) => [accounts.of(owner, 'pending'), accounts.of(owner, 'available')]),
  ];
}
