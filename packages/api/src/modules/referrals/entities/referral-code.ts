import { defineEntity, p } from '@mikro-orm/core';
import { referralCodeLength } from '@tillback/rules/referrals/referral-code';
import { Customer } from '../../customers/entities/customer.ts';

/** By which a shopper's link is known. It is theirs for ever: what was printed or sent once must go on working. */
export const ReferralCodeSchema = defineEntity({
  name: 'ReferralCode',
  tableName: 'referral_codes',
  properties: {
    code: p.string().length(referralCodeLength).primary(),
    customer: () => p.manyToOne(Customer).ref(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [{ name: 'referral_codes_customer_unique', properties: ['customer'] }],
});

export class ReferralCode extends ReferralCodeSchema.class {}
ReferralCodeSchema.setClass(ReferralCode);
