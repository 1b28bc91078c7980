import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowsOf } from '../../testing/connection.ts';
import { counted } from '../../testing/counted.ts';
import { availableOf, type Shopper, signUp, signUpThrough } from '../../testing/invite.ts';
import { spend } from '../../testing/spend.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { signUpShopper } from '../auth/public.ts';

const pounds = (amount: bigint) => amount * 100n;

let shop: TestShop;
let ada: Shopper;
beforeAll(async () => {
  shop = await openTestShop();
});
beforeEach(async () => {
  ada = await signUp(shop, { name: 'Ada Lovelace' });
});
afterAll(async () => {
  await expectBooksToBalance(shop);
  await shop.close();
});

test.for([
  [4, 0n],
  [5, 10n],
  [9, 10n],
  [10, 20n],
] as const)('after %i sign-ups the inviter was given %i.00', async ([people, reward]) => {
  await signUpThrough(shop, ada.code, people);
  expect(await availableOf(shop, ada.customerId)).toBe(pounds(reward));
});

test('has the credit in the wallet when the sign-up answers, as a lot to be spent at once', async () => {
  const grace = await signUp(shop, { referralCode: ada.code });
  expect(grace.referral).toEqual({ status: 'qualified', creditMinor: pounds(10n) });
  expect(await availableOf(shop, grace.customerId)).toBe(pounds(10n));
  const lots = await rowsOf(
    shop.ownerUrl,
    `select lot.source, lot.granted_minor, lot.remaining_minor, lot.expires_at, transfer.kind, programme.kind as from
       from wallet_lots lot
       join ledger_transfers transfer on transfer.id = lot.transfer_id and lot.available_at is not null
       join ledger_accounts programme on programme.id = transfer.debit_account_id
       where lot.customer_id = $1`,
    [grace.customerId],
  );
  const amounts = { granted_minor: pounds(10n), remaining_minor: pounds(10n), expires_at: null };
  expect(lots).toEqual([{ source: 'referral', ...amounts, kind: 'referral-credited', from: 'referral' }]);
});

test('takes for each reward the earliest sign-ups that had none, and each once', async () => {
  const joined = await signUpThrough(shop, ada.code, 11);
  const rows = await rowsOf<{ number: number | null; status: string }>(
    shop.ownerUrl,
    `select reward.number, referrals.status from referrals
       left join referral_rewards reward on reward.id = referrals.reward_id
       where referrals.invited_id = any($1) order by referrals.signed_up_at, referrals.id`,
    [joined.map(({ customerId }) => customerId)],
  );
  expect(rows.map(({ number }) => number)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, null]);
  expect(rows.map(({ status }) => status === 'rewarded')).toEqual(rows.map(({ number }) => number !== null));
});

test('pays what the inviter owes from the reward, and keeps the rest of it to spend', async () => {
  await spend(shop, ada.customerId, pounds(4n), { kind: 'cashback-clawed-back', mayOverdraw: true });
  await signUpThrough(shop, ada.code, 5);
  expect(await availableOf(shop, ada.customerId)).toBe(pounds(6n));
  await expectBooksToBalance(shop);
});

const runs = 5;
const people = 100;

test(`gives exactly 20 rewards and 100 credits for 100 at once, ${runs} times`, { timeout: 180_000 }, async () => {
  for (let run = 0; run < runs; run += 1) {
    const inviter = await signUp(shop);
    const counting = counted(signUpShopper);
    const joined = await Promise.all(
      Array.from({ length: people }, () => signUp(shop, { referralCode: inviter.code, command: counting.command })),
    );
    expect(counting.attempts()).toBe(people);
    expect(await sumsOf(inviter, joined)).toEqual({
      credits: BigInt(people),
      credited: pounds(10n) * BigInt(people),
      rewards: 20n,
      rewarded: pounds(200n),
    });
    expect(await availableOf(shop, inviter.customerId)).toBe(pounds(200n));
  }
});

/** What the ledger says the two sides were given. */
async function sumsOf(inviter: Shopper, joined: readonly Shopper[]) {
  const [sums] = await rowsOf(
    shop.ownerUrl,
    `select count(*) filter (where transfer.kind = 'referral-credited' and account.owner_id = any($2)) as credits,
            coalesce(sum(amount_minor) filter (where transfer.kind = 'referral-credited' and account.owner_id = any($2)), 0)::bigint as credited,
            count(*) filter (where transfer.kind = 'referral-rewarded' and account.owner_id = $1) as rewards,
            coalesce(sum(amount_minor) filter (where transfer.kind = 'referral-rewarded' and account.owner_id = $1), 0)::bigint as rewarded
       from ledger_transfers transfer join ledger_accounts account on account.id = transfer.credit_account_id`,
    [inviter.customerId, joined.map(({ customerId }) => customerId)],
  );
  return sums;
}
