import { expect, test } from 'vitest';
import { connectAs } from '../../testing/connection.ts';
import { signUp, signUpThrough } from '../../testing/invite.ts';
import { openShopForTest, type TestShop } from '../../testing/test-shop.ts';
import { findReferralsFault } from './public.ts';

/** What no command does, with what is then wrong. */
const tamperings = [
  ['a credit that the terms did not give', 'update referral_programme_versions set invited_credit_minor = 999'],
  ['a reward of another amount', 'update referral_rewards set amount_minor = 999'],
  [
    'a reward for fewer sign-ups than it takes',
    `update referrals set status = 'qualified', reward_id = null
       where id = (select id from referrals where reward_id is not null limit 1)`,
  ],
  [
    'a credit to somebody else',
    'update referrals set invited_id = inviter_id, inviter_id = invited_id where reward_id is null',
  ],
  [
    'money that nobody was invited for',
    `update referrals set status = 'refused', reason = 'own-link', qualified_at = null, credit_transfer_id = null
       where reward_id is null`,
  ],
] as const;

const fault = (shop: TestShop) => shop.read(({ db }) => findReferralsFault(db), null);

async function shopWithReferrals(): Promise<TestShop> {
  const shop = await openShopForTest();
  await signUpThrough(shop, (await signUp(shop)).code, 6);
  return shop;
}

test('finds nothing to complain about in what was given for inviting', async () => {
  expect(await fault(await shopWithReferrals())).toBeNull();
});

test.for(tamperings)('names %s', async ([_what, tampering]) => {
  const shop = await shopWithReferrals();
  const owner = await connectAs('owner', shop.ownerUrl);
  // The database's guards are put aside, as only its owner can.
  await owner.query(`set session_replication_role = replica; ${tampering}`);
  expect(await fault(shop)).toMatchObject({ promise: 'referrals-match-transfers' });
});
