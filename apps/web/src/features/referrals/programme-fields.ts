import type { ProgrammeFields } from './programme-resolver.ts';
import type { Programme } from './referral-types.ts';

/** The terms in force as someone would type them. */
export function fieldsOf(programme: Programme, typedAmount: (amount: string) => string): ProgrammeFields {
  const { open, invitedCredit, inviterReward, rewardEvery, version } = programme;
  return {
    open,
    invitedCredit: typedAmount(invitedCredit),
    inviterReward: typedAmount(inviterReward),
    rewardEvery: String(rewardEvery),
    version,
    note: '',
  };
}
