import { formatAmount } from '@tillback/rules/money/amount';
import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { ProposeTermsInput } from '@tillback/rules/validation/proposals';
import type { Unit } from '../../../pipeline/unit.ts';
import { getProgramme } from '../../referrals/public.ts';
import type { ProposedTerms } from '../entities/proposal.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { addProposal } from './add-proposal.ts';

/**
 * Proposes other terms of the referral programme.
 * @throws {Refusal} `invalid_input` for amounts that the currency does not have; `rule_violated` for the present terms;
 * `conflict`
 */
export async function proposeTerms(unit: Unit, input: ProposeTermsInput): Promise<ProposalAnswer> {
  const { version, open, invitedCredit, inviterReward, rewardEvery } = await getProgramme(unit);
  return addProposal(unit, {
    kind: 'referral-terms',
    ruleId: null,
    presentVersion: version,
    readVersion: input.version,
    before: { open, invitedCredit, inviterReward, rewardEvery },
    after: termsOf(input, unit.store.currency),
    inForceFrom: null,
    note: input.note,
  });
}

/** The terms as the application writes amounts, whatever way they were sent. */
function termsOf({ open, rewardEvery, ...amounts }: ProposeTermsInput, currency: string): ProposedTerms {
  const written = (field: 'invitedCredit' | 'inviterReward') =>
    formatAmount(readAmount(field, amounts[field], currency), currency);
  return { open, invitedCredit: written('invitedCredit'), inviterReward: written('inviterReward'), rewardEvery };
}
