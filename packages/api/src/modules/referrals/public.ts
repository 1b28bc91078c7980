export { giveReferralCode } from './commands/give-referral-code.ts';
export { type Joining, joinThroughLink } from './commands/join-through-link.ts';
export { openReferralProgramme } from './commands/open-referral-programme.ts';
export { findReferralsFault, type ReferralsFault } from './queries/find-referrals-fault.ts';
export { joiningAnswer, joiningShape } from './referrals.shapes.ts';
