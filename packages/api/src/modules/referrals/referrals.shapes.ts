import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { formatAmount } from '@tillback/rules/money/amount';
import { codeRefusals, referralRefusals, referralStatuses } from '@tillback/rules/referrals/referral-state';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField } from '../../wire/fields.ts';
import type { Joining } from './commands/join-through-link.ts';

const credit = amountField.meta({ description: 'For who signs up' });

export const joiningShape = z
  .object({
    status: z.enum(['qualified', 'refused']),
    reason: z.enum(referralRefusals).nullable(),
    credit,
    currency: currencyField,
  })
  .meta({ id: 'Joining' });

export const codeCheckShape = z
  .object({
    usable: z.boolean(),
    reason: z.enum(codeRefusals).nullable().meta({ description: 'Why it is of no use; null where it is' }),
    code: z.string().nullable().meta({ description: 'As it is written; null where nobody has it' }),
    inviter: z.string().nullable().meta({ description: 'The first name of who invites' }),
    credit,
    currency: currencyField,
  })
  .meta({ id: 'ReferralCodeCheck' });

export const termsShape = z.object({
  open: z.boolean().meta({ description: 'Whether sign-ups through links count' }),
  invitedCredit: credit,
  inviterReward: amountField.meta({ description: 'For the inviter, each time enough have signed up' }),
  rewardEvery: z.int().meta({ description: 'How many sign-ups a reward takes' }),
});

export const joinedShape = z
  .object({
    id: publicIdOf('referral'),
    name: z.string().meta({ description: 'The first name and an initial' }),
    status: z.enum(referralStatuses),
    reason: z.enum(referralRefusals).nullable(),
    signedUpAt: instantField,
  })
  .meta({ id: 'Joined' });

export const joinedPage = pageOf(joinedShape).meta({ id: 'JoinedPage' });

export const ownReferralsShape = z
  .object({
    code: z.string(),
    link: z.string().meta({ examples: ['https://shop.example/signup?ref=K7MRXW4P'] }),
    currency: currencyField,
    balance: amountField.meta({ description: 'What is available in the wallet' }),
    earned: amountField.meta({ description: 'All rewards for inviting' }),
    rewards: z.int(),
    signUps: z.int().meta({ description: 'How many signed up through the link, without those refused' }),
    waiting: z.int().meta({ description: 'How many of them no reward was given for yet' }),
    signUpsToGo: z.int().meta({ description: 'How many more the next reward takes' }),
    programme: termsShape,
    joined: z.array(joinedShape).meta({ description: 'The latest; `/referrals/me/joined` has all' }),
  })
  .meta({ id: 'OwnReferrals' });

const partyShape = z.object({ id: publicIdOf('customer'), name: z.string() });

export const referralShape = z
  .object({
    id: publicIdOf('referral'),
    inviter: partyShape,
    invited: partyShape,
    code: z.string(),
    status: z.enum(referralStatuses),
    reason: z.enum(referralRefusals).nullable(),
    signedUpAt: instantField,
    qualifiedAt: instantField.nullable(),
    credit: amountField.nullable().meta({ description: 'What the invited person was given' }),
    creditTransferId: publicIdOf('transfer').nullable(),
    currency: currencyField,
    reward: z
      .object({
        id: publicIdOf('referralReward'),
        number: z.int(),
        transferId: publicIdOf('transfer'),
        grantedAt: instantField,
      })
      .nullable()
      .meta({ description: "The inviter's reward that this sign-up was counted for" }),
  })
  .meta({ id: 'Referral' });

export const referralPage = pageOf(referralShape).meta({ id: 'ReferralPage' });

export const referralRewardShape = z
  .object({
    id: publicIdOf('referralReward'),
    inviter: partyShape,
    number: z.int().meta({ description: "The inviter's first, second, … reward" }),
    signUps: z.int(),
    amount: amountField,
    currency: currencyField,
    transferId: publicIdOf('transfer'),
    grantedAt: instantField,
  })
  .meta({ id: 'ReferralReward' });

export const referralRewardPage = pageOf(referralRewardShape).meta({ id: 'ReferralRewardPage' });

const versionShape = termsShape.extend({
  version: z.int(),
  setBy: z.string(),
  inForceFrom: instantField.nullable().meta({ description: 'Null: since ever' }),
});

export const referralProgrammeShape = versionShape
  .extend({
    currency: currencyField,
    versions: z.array(versionShape).meta({ description: 'All there were, the newest first' }),
  })
  .meta({ id: 'ReferralProgramme' });

export type Terms = z.output<typeof termsShape>;
export type CodeCheck = z.output<typeof codeCheckShape>;
export type JoinedAnswer = z.output<typeof joinedShape>;
export type OwnReferrals = z.output<typeof ownReferralsShape>;
export type ReferralAnswer = z.output<typeof referralShape>;
export type ReferralRewardAnswer = z.output<typeof referralRewardShape>;
export type ReferralProgrammeAnswer = z.output<typeof referralProgrammeShape>;

/** What whoever signed up is told. */
export function joiningAnswer(joining: Joining, currency: string): z.output<typeof joiningShape> {
  return joining.status === 'qualified'
    ? { status: 'qualified', reason: null, credit: formatAmount(joining.creditMinor, currency), currency }
    : { status: 'refused', reason: joining.reason, credit: formatAmount(0n, currency), currency };
}
