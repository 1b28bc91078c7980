import type { Role } from '@tillback/rules/access/rights';
import { test as plainTest } from 'vitest';
import { createCaller } from '../../../router.ts';
import { type Shopper, signUp } from '../../../testing/invite.ts';
import { openTestShop, type TestShop, userWith } from '../../../testing/test-shop.ts';

type Referrals = ReturnType<typeof createCaller>['referrals'];

interface Inviting {
  readonly shop: TestShop;
  /** Who invites. */
  readonly ada: Shopper;
  /** What staff of a role may ask for. */
  readonly as: (role: Role) => Referrals;
  /** What a shopper may ask for, at the shop's own address. */
  readonly by: (shopper: Shopper) => Referrals;
  readonly stranger: () => Referrals;
}

export const origin = 'https://shop.example';
export const anonymous = { kind: 'anonymous' } as const;

/** The terms of a shop that has changed none. */
export const terms = { open: true, invitedCredit: '10.00', inviterReward: '10.00', rewardEvery: 5 };

/** A test of inviting: each has a shop of its own, where one shopper has a link. */
export const test = plainTest.extend<Inviting>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures are needed
  shop: async ({}, use) => {
    const shop = await openTestShop();
    await use(shop);
    await shop.close();
  },
  ada: async ({ shop }, use) => use(await signUp(shop, { name: 'Ada Lovelace', email: 'ada@example.com' })),
  as: async ({ shop }, use) => use((role) => createCaller(shop.contextFor(userWith(role))).referrals),
  by: async ({ shop }, use) => use((shopper) => createCaller(shop.contextFor(shopper, { origin })).referrals),
  stranger: async ({ shop }, use) => use(() => createCaller(shop.contextFor(anonymous)).referrals),
});
