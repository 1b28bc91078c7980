import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectAs } from '../../testing/connection.ts';
import { signUp, signUpThrough } from '../../testing/invite.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  const { code } = await signUp(shop);
  await signUpThrough(shop, code, 5);
});
afterAll(() => shop.close());

describe('the database refuses, even to its owner,', () => {
  test.for([
    ['another inviter', 'update referrals set inviter_id = invited_id', 'only added'],
    ['to forget who invited whom', 'delete from referrals', 'only added'],
    ['to reward a sign-up again', 'update referrals set status = $$qualified$$, reward_id = null', 'rewarded once'],
    ['to change a reward', 'update referral_rewards set amount_minor = 1', 'only added'],
    ['to change old terms', 'update referral_programme_versions set reward_every = 1', 'only added'],
    ['to take a code away', 'delete from referral_codes', 'only added'],
    [
      'a second inviter',
      `insert into referrals (id, inviter_id, invited_id, code, status, reason, programme_version_id, signed_up_at)
       select gen_random_uuid(), inviter_id, invited_id, code, 'refused', 'own-link', programme_version_id, now() from referrals limit 1`,
      'referrals_invited_unique',
    ],
    [
      'to invite oneself',
      `insert into referrals (id, inviter_id, invited_id, code, status, reason, programme_version_id, signed_up_at)
       select gen_random_uuid(), inviter_id, inviter_id, code, 'refused', 'own-link', programme_version_id, now() from referrals limit 1`,
      'referrals_two_people',
    ],
  ] as const)('%s', async ([_what, change, reason]) => {
    const owner = await connectAs('owner', shop.ownerUrl);
    await expect(owner.query(change)).rejects.toThrow(reason);
  });
});
