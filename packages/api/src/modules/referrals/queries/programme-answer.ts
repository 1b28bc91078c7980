import { formatAmount } from '@tillback/rules/money/amount';
import type { ReferralProgrammeAnswer, Terms } from '../referrals.shapes.ts';
import type { Programme } from './load-programme.ts';

const firstVersion = 1;

export function termsAnswer(programme: Programme, currency: string): Terms {
  return {
    open: programme.open,
    invitedCredit: formatAmount(programme.invitedCreditMinor, currency),
    inviterReward: formatAmount(programme.inviterRewardMinor, currency),
    rewardEvery: programme.rewardEvery,
  };
}

/** The terms in force with all that were, from the versions, the newest first. */
export function programmeAnswer(versions: readonly Programme[], currency: string): ReferralProgrammeAnswer {
  const answered = versions.map((version) => ({
    ...termsAnswer(version, currency),
    version: version.version,
    setBy: version.createdByName,
    inForceFrom: version.version === firstVersion ? null : version.createdAt.toISOString(),
  }));
  const [present] = answered;
  if (!present) {
    throw new Error('The referral programme was not opened.');
  }
  return { ...present, currency, versions: answered };
}
