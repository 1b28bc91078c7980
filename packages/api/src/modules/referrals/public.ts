export { giveReferralCode } from './commands/give-referral-code.ts';
export { type Joining, joinThroughLink } from './commands/join-through-link.ts';
export { openReferralProgramme } from './commands/open-referral-programme.ts';
export { findReferralsFault, type ReferralsFault } from './queries/find-referrals-fault.ts';
export { listReferrals } from './queries/list-referrals.ts';
export { listRewards } from './queries/list-rewards.ts';
export type { ReferralAnswer, ReferralRewardAnswer } from './referrals.shapes.ts';
export { joiningAnswer, joiningShape } from './referrals.shapes.ts';
