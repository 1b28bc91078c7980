import { zodResolver } from '@hookform/resolvers/zod';
import { proposeTermsInput } from '@tillback/rules/validation/proposals';
import * as z from 'zod';
import { readTypedAmount } from '../../lib/format/amount.ts';

const { invitedCredit, inviterReward, rewardEvery, note } = proposeTermsInput.shape;

/** The terms as they are typed: every number is a text, in the reader's notation, and a note may be left empty. */
const typedProgramme = proposeTermsInput.extend({
  invitedCredit: z.string().transform(readTypedAmount).pipe(invitedCredit),
  inviterReward: z.string().transform(readTypedAmount).pipe(inviterReward),
  rewardEvery: z
    .string()
    .transform((typed) => Number(typed.trim() || Number.NaN))
    .pipe(rewardEvery),
  note: z
    .string()
    .transform((typed) => typed.trim() || null)
    .pipe(note.unwrap()),
});

export type ProgrammeFields = z.input<typeof typedProgramme>;

export const programmeResolver = zodResolver(typedProgramme);
