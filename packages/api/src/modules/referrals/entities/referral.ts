import { defineEntity, p } from '@mikro-orm/core';
import { referralCodeLength } from '@tillback/rules/referrals/referral-code';
import { referralRefusals, referralStatuses } from '@tillback/rules/referrals/referral-state';
import { Customer } from '../../customers/entities/customer.ts';
import { Transfer } from '../../ledger/entities/transfer.ts';
import { ReferralProgrammeVersion } from './referral-programme-version.ts';
import { ReferralReward } from './referral-reward.ts';

/** That somebody signed up through somebody's link. A person has one inviter, for ever. */
export const ReferralSchema = defineEntity({
  name: 'Referral',
  tableName: 'referrals',
  properties: {
    id: p.uuid().primary(),
    inviter: () => p.manyToOne(Customer).ref(),
    invited: () => p.manyToOne(Customer).ref(),
    code: p.string().length(referralCodeLength),
    status: p.enum(referralStatuses),
    reason: p.enum(referralRefusals).nullable(),
    /** The terms that it was judged by. */
    programmeVersion: () => p.manyToOne(ReferralProgrammeVersion).ref(),
    signedUpAt: p.datetime(),
    qualifiedAt: p.datetime().nullable(),
    /** What the invited person was given; null: nothing. */
    creditTransfer: () => p.manyToOne(Transfer).ref().nullable().deleteRule('restrict'),
    reward: () => p.manyToOne(ReferralReward).ref().nullable().deleteRule('restrict'),
  },
  uniques: [
    { name: 'referrals_invited_unique', properties: ['invited'] },
    { name: 'referrals_credit_transfer_unique', properties: ['creditTransfer'] },
  ],
  indexes: [
    { name: 'referrals_signed_up_at_index', properties: ['signedUpAt', 'id'] },
    { name: 'referrals_inviter_index', properties: ['inviter', 'signedUpAt', 'id'] },
    { name: 'referrals_reward_index', properties: ['reward'] },
  ],
  checks: [
    { name: 'referrals_two_people', expression: 'inviter_id <> invited_id' },
    { name: 'referrals_refused_for_a_reason', expression: `(status = 'refused') = (reason is not null)` },
    {
      name: 'referrals_qualified_is_credited',
      expression: `(status in ('qualified', 'rewarded')) = (qualified_at is not null) and (qualified_at is not null) = (credit_transfer_id is not null)`,
    },
    { name: 'referrals_rewarded_by_a_reward', expression: `(status = 'rewarded') = (reward_id is not null)` },
  ],
});

export class Referral extends ReferralSchema.class {}
ReferralSchema.setClass(Referral);
