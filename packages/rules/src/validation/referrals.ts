import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { referralStatuses } from '../referrals/referral-state.ts';
import { amountAboveZeroText } from './amount-schema.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';
import { idsOf, listInput, unsortedListInput } from './list-input.ts';
import { atMostCharacters, mustBe, oneOf, requiredOr } from './messages.ts';
import { keyword, storableText } from './text.ts';

const longestReferralCode = 100;
const mostSignUps = 1_000;

const signUpsMessage = `A whole number from 1 to ${mostSignUps}.`;

/** A code as someone followed or typed it. What can't be one is no mistake of who signs up: it is unknown, that is all. */
export const referralCodeText = storableText()
  .max(longestReferralCode, { error: atMostCharacters(longestReferralCode) })
  .meta({ description: 'The code of who invites, in whatever letters', examples: ['K7MRXW4P'] });

export const checkReferralCodeInput = z.strictObject({ code: referralCodeText });

export const referralSorts = ['-signedUpAt', 'signedUpAt'] as const;

export const listReferralsInput = listInput(
  {
    keyword: keyword.optional().meta({ description: 'Part of the name or the e-mail of either, or the code' }),
    status: z.enum(referralStatuses, { error: oneOf(referralStatuses) }).optional(),
    inviterId: idOf('customer').optional(),
    ids: idsOf('referral'),
    from: day.optional(),
    to: day.optional(),
  },
  referralSorts,
).refine(isInOrder, { error: daysOutOfOrder, path: ['to'] });

export const listReferralRewardsInput = unsortedListInput({
  keyword: keyword.optional().meta({ description: "Part of the inviter's name or e-mail" }),
  inviterId: idOf('customer').optional(),
  ids: idsOf('referralReward'),
  from: day.optional(),
  to: day.optional(),
}).refine(isInOrder, { error: daysOutOfOrder, path: ['to'] });

export const listOwnReferralsInput = unsortedListInput({});

export const changeReferralProgrammeInput = z.strictObject({
  open: z.boolean({ error: mustBe('true or false') }).meta({ description: 'Whether sign-ups through links count' }),
  invitedCredit: amountAboveZeroText.meta({ description: 'For who signs up through a link' }),
  inviterReward: amountAboveZeroText.meta({ description: 'For the inviter, each time enough have signed up' }),
  rewardEvery: z
    .int({ error: requiredOr(signUpsMessage) })
    .min(1, { error: signUpsMessage })
    .max(mostSignUps, { error: signUpsMessage })
    .meta({ description: 'How many sign-ups a reward takes' }),
  version: z
    .int({ error: requiredOr('A whole number.') })
    .optional()
    .meta({ description: 'The version that was read; refused where someone has changed it since' }),
});

export type CheckReferralCodeInput = z.output<typeof checkReferralCodeInput>;
export type ListReferralsInput = z.output<typeof listReferralsInput>;
export type ListReferralRewardsInput = z.output<typeof listReferralRewardsInput>;
export type ListOwnReferralsInput = z.output<typeof listOwnReferralsInput>;
export type ChangeReferralProgrammeInput = z.output<typeof changeReferralProgrammeInput>;
