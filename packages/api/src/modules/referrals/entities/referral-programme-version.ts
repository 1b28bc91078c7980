import { defineEntity, p } from '@mikro-orm/core';

/** What sign-ups through links bring, from `createdAt` on. Never changed: other terms are another version. */
export const ReferralProgrammeVersionSchema = defineEntity({
  name: 'ReferralProgrammeVersion',
  tableName: 'referral_programme_versions',
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    open: p.boolean(),
    /** For who signs up. */
    invitedCreditMinor: p.bigint('bigint'),
    /** For the inviter, each time so many have signed up. */
    inviterRewardMinor: p.bigint('bigint'),
    rewardEvery: p.integer(),
    createdByName: p.string().length(200),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [{ name: 'referral_programme_versions_number_unique', properties: ['version'] }],
  checks: [
    {
      name: 'referral_programme_versions_terms',
      expression: 'invited_credit_minor > 0 and inviter_reward_minor > 0 and reward_every > 0',
    },
  ],
});

export class ReferralProgrammeVersion extends ReferralProgrammeVersionSchema.class {}
ReferralProgrammeVersionSchema.setClass(ReferralProgrammeVersion);
