import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { proposalKinds, proposalStatuses } from '../proposals/proposal-state.ts';
import { changeRatesInput } from './cashback.ts';
import { unsortedListInput } from './list-input.ts';
import { oneOf, requiredOr } from './messages.ts';
import { changeReferralProgrammeInput } from './referrals.ts';
import { text } from './text.ts';

const longestNote = 500;

const note = text(longestNote).nullable().default(null).meta({ description: 'Why it is proposed, for who decides' });

/** The rates of a rule as they are changed, and what there is to say of them. */
export const proposeRatesInput = changeRatesInput.extend({
  version: z
    .int({ error: requiredOr('A whole number.') })
    .optional()
    .meta({ description: "The rule's latest version that was read; refused where there is a later one" }),
  note,
});

/** The terms of the referral programme as they are changed, and what there is to say of them. */
export const proposeTermsInput = changeReferralProgrammeInput.extend({ note });

export const declineProposalInput = z.strictObject({
  id: idOf('proposal'),
  reason: text(longestNote).meta({ description: 'Why it is turned down, for who proposed it' }),
});

export const listProposalsInput = unsortedListInput({
  kind: z.enum(proposalKinds, { error: oneOf(proposalKinds) }).optional(),
  status: z.enum(proposalStatuses, { error: oneOf(proposalStatuses) }).optional(),
});

export type ProposeRatesInput = z.output<typeof proposeRatesInput>;
export type ProposeTermsInput = z.output<typeof proposeTermsInput>;
export type DeclineProposalInput = z.output<typeof declineProposalInput>;
export type ListProposalsInput = z.output<typeof listProposalsInput>;
