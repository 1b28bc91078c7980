import type { Outputs } from '../../lib/trpc.ts';

export type Referral = Outputs['referrals']['list']['items'][number];
export type Reward = Outputs['referrals']['listRewards']['items'][number];
export type OwnReferrals = Outputs['referrals']['me'];
export type Programme = Outputs['referrals']['programme'];
