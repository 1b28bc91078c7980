import { newId } from '@tillback/rules/ids/ids';
import type { Correction } from '@tillback/rules/ledger/kinds';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAs, rowOf } from '../../testing/connection.ts';
import { noon, openAccountsFor, post, transfer } from '../../testing/post.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { untilOneWaits } from '../../testing/waiting.ts';
import type { NewTransfer } from './public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const tooMuch = { constraint: 'ledger_transfers_corrections' };

interface Given {
  readonly original: NewTransfer;
  readonly correction: (amountMinor: bigint, as: Correction) => NewTransfer;
}

/** Gives a customer 100 and says how to take some of it back. */
async function given(): Promise<Given> {
  const { owners, accounts } = await openAccountsFor(shop, 1);
  const pending = accounts.of(owners[0] ?? '', 'pending');
  const cashback = accounts.programme('cashback');
  const original = transfer(cashback, pending, 100n);
  // Another 900, so that it is not the balance that refuses what is too much.
  await post(shop, original, transfer(cashback, pending, 900n));
  return {
    original,
    correction: (amountMinor, as) =>
      transfer(pending, cashback, amountMinor, {
        kind: 'cashback-taken-back',
        corrects: { transferId: original.id, as },
      }),
  };
}

async function takenBackOf(original: NewTransfer): Promise<bigint> {
  const { taken } = await rowOf<{ taken: bigint }>(
    shop.ownerUrl,
    'select coalesce(sum(amount_minor), 0)::bigint as taken from ledger_transfers where corrects_id = $1',
    [original.id],
  );
  return taken;
}

test('takes back in parts, up to what was given and not a penny more', async () => {
  const { original, correction } = await given();
  await post(shop, correction(60n, 'take-back'));
  await post(shop, correction(20n, 'take-back'), correction(20n, 'take-back'));
  await expect(post(shop, correction(1n, 'take-back'))).rejects.toMatchObject(tooMuch);
  expect(await takenBackOf(original)).toBe(100n);
});

test('refuses the whole batch in which one part is too much', async () => {
  const { original, correction } = await given();
  const batch = [correction(60n, 'take-back'), correction(41n, 'take-back')];
  await expect(post(shop, ...batch)).rejects.toMatchObject(tooMuch);
  expect(await takenBackOf(original)).toBe(0n);
});

test('lets of two take-backs at the same moment only as much through as was given', async () => {
  const { original, correction } = await given();
  const both = await Promise.allSettled([
    post(shop, correction(60n, 'take-back')),
    post(shop, correction(60n, 'take-back')),
  ]);
  expect(both.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await takenBackOf(original)).toBe(60n);
});

test('makes a second take-back wait for the first transaction to end, and then count it', async () => {
  const { original, correction } = await given();
  const first = await connectAs('tillback_app', shop.ownerUrl);
  await first.query('begin');
  const { id, debitAccountId, creditAccountId, amountMinor } = correction(70n, 'take-back');
  await first.query(
    `insert into ledger_transfers (id, kind, debit_account_id, credit_account_id, amount_minor, currency, corrects_id, correction, effective_at)
     values ($1, 'cashback-taken-back', $2, $3, $4, 'GBP', $5, 'take-back', $6)`,
    [id, debitAccountId, creditAccountId, amountMinor, original.id, noon],
  );
  const second = post(shop, correction(40n, 'take-back')).catch((error: unknown) => error);
  await untilOneWaits(shop.ownerUrl);
  await first.query('commit');
  expect(await second).toMatchObject(tooMuch);
  expect(await takenBackOf(original)).toBe(70n);
});

test('reverses a transfer whole and once', async () => {
  const { original, correction } = await given();
  await expect(post(shop, correction(99n, 'reversal'))).rejects.toMatchObject(tooMuch);
  await post(shop, correction(100n, 'reversal'));
  await expect(post(shop, correction(100n, 'reversal'))).rejects.toMatchObject(tooMuch);
  await expect(post(shop, correction(1n, 'take-back'))).rejects.toMatchObject(tooMuch);
  expect(await takenBackOf(original)).toBe(100n);
});

test('refuses to reverse what was taken back in part', async () => {
  const { correction } = await given();
  await post(shop, correction(10n, 'take-back'));
  await expect(post(shop, correction(100n, 'reversal'))).rejects.toMatchObject(tooMuch);
  await expect(post(shop, correction(90n, 'reversal'))).rejects.toMatchObject(tooMuch);
});

test('refuses to correct a correction', async () => {
  const { correction } = await given();
  const takeBack = correction(50n, 'take-back');
  await post(shop, takeBack);
  const again = { ...correction(10n, 'take-back'), corrects: { transferId: takeBack.id, as: 'take-back' as const } };
  await expect(post(shop, again)).rejects.toMatchObject(tooMuch);
});

test('refuses a correction that names no transfer there is, or itself', async () => {
  const { correction } = await given();
  const stray = correction(10n, 'take-back');
  const ofNothing = { ...stray, corrects: { transferId: newId(), as: 'take-back' as const } };
  await expect(post(shop, ofNothing)).rejects.toMatchObject({ code: '23503' });
  const ofItself = { ...stray, corrects: { transferId: stray.id, as: 'take-back' as const } };
  await expect(post(shop, ofItself)).rejects.toMatchObject(tooMuch);
});
