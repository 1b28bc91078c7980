import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../../customers/entities/customer.ts';
import { Transfer } from '../../ledger/entities/transfer.ts';
import { ReferralProgrammeVersion } from './referral-programme-version.ts';

/** What an inviter was given for a number of sign-ups; those point at it. Never changed. */
export const ReferralRewardSchema = defineEntity({
  name: 'ReferralReward',
  tableName: 'referral_rewards',
  properties: {
    id: p.uuid().primary(),
    inviter: () => p.manyToOne(Customer).ref(),
    /** The inviter's first, second, … reward: two that were decided without knowing of each other would share it. */
    number: p.integer(),
    signUps: p.integer(),
    amountMinor: p.bigint('bigint'),
    programmeVersion: () => p.manyToOne(ReferralProgrammeVersion).ref(),
    transfer: () => p.manyToOne(Transfer).ref(),
    grantedAt: p.datetime(),
  },
  uniques: [
    { name: 'referral_rewards_number_unique', properties: ['inviter', 'number'] },
    { name: 'referral_rewards_transfer_unique', properties: ['transfer'] },
  ],
  indexes: [{ name: 'referral_rewards_granted_at_index', properties: ['grantedAt', 'id'] }],
  checks: [{ name: 'referral_rewards_positive', expression: 'number > 0 and sign_ups > 0 and amount_minor > 0' }],
});

export class ReferralReward extends ReferralRewardSchema.class {}
ReferralRewardSchema.setClass(ReferralReward);
