import { Refusal } from '@tillback/rules/errors/refusal';
import type { OutdatedReason } from '@tillback/rules/proposals/proposal-state';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import { changeRatesInput } from '@tillback/rules/validation/cashback';
import type { Unit } from '../../../pipeline/unit.ts';
import { changeRates } from '../../cashback/public.ts';
import { changeProgramme } from '../../referrals/public.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { decideProposal } from './decide-proposal.ts';
import { holdOpenProposal } from './hold-proposal.ts';

const sentences: Readonly<Record<OutdatedReason, string>> = {
  'changed-since': 'What this would change was changed since. Decline it, and ask for another.',
  'start-is-over': 'The time that this begins at is over. Decline it, and ask for another.',
};

/**
 * Does what was proposed, as whoever accepts it: the change and the decision are one transaction.
 * @throws {Refusal} `not_found`, or `conflict` for what is decided already or outdated
 */
export async function acceptProposal(unit: Unit, { id }: ByIdInput): Promise<ProposalAnswer> {
  const proposal = await holdOpenProposal(unit, id);
  if (proposal.outdated !== null) {
    throw new Refusal('conflict', sentences[proposal.outdated]);
  }
  return decideProposal(unit, id, { status: 'accepted', appliedVersion: await apply(unit, proposal) });
}

/** Gives the version that it became. */
async function apply(unit: Unit, { rates, terms }: ProposalAnswer): Promise<number> {
  if (rates) {
    return applyRates(unit, rates);
  }
  if (terms) {
    return (await changeProgramme(unit, terms.after)).version;
  }
  throw new Error('A proposal changes rates or terms.');
}

async function applyRates(unit: Unit, { ruleId, after, inForceFrom }: NonNullable<ProposalAnswer['rates']>) {
  const change = changeRatesInput.parse({ id: ruleId, rates: after, ...(inForceFrom !== null && { inForceFrom }) });
  const { versions } = await changeRates(unit, change);
  return versions[0]?.version ?? 0;
}
