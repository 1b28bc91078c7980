import { zodResolver } from '@hookform/resolvers/zod';
import { changeReferralProgrammeInput } from '@tillback/rules/validation/referrals';
import * as z from 'zod';
import { readTypedAmount } from '../../lib/format/amount.ts';

const { invitedCredit, inviterReward, rewardEvery } = changeReferralProgrammeInput.shape;

/** The terms as they are typed: every number is a text, in the reader's notation. */
const typedProgramme = changeReferralProgrammeInput.extend({
  invitedCredit: z.string().transform(readTypedAmount).pipe(invitedCredit),
  inviterReward: z.string().transform(readTypedAmount).pipe(inviterReward),
  rewardEvery: z
    .string()
    .transform((typed) => Number(typed.trim() || Number.NaN))
    .pipe(rewardEvery),
});

export type ProgrammeFields = z.input<typeof typedProgramme>;

export const programmeResolver = zodResolver(typedProgramme);
