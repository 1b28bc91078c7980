import type { ReferralRefusal } from '@tillback/rules/referrals/referral-state';
import type { Fact } from '../../pipeline/unit.ts';

interface Two {
  readonly referralId: string;
  readonly inviterId: string;
  readonly invitedId: string;
}

/** Somebody signed up through a link and was credited for it. Amounts in minor units, as text. */
export function referralQualified({ referralId, inviterId, invitedId }: Two, creditMinor: bigint): Fact {
  const payload = { referralId, inviterId, invitedId, creditMinor: String(creditMinor) };
  return { topic: 'referral.qualified', payload };
}

/** Somebody signed up through a link, and that counts for nobody. */
export function referralRefused({ referralId, inviterId, invitedId }: Two, reason: ReferralRefusal): Fact {
  return { topic: 'referral.refused', payload: { referralId, inviterId, invitedId, reason } };
}

/** An inviter was given a reward for a number of sign-ups. */
export function referralRewarded(rewardId: string, inviterId: string, amountMinor: bigint): Fact {
  return { topic: 'referral.rewarded', payload: { rewardId, inviterId, amountMinor: String(amountMinor) } };
}
