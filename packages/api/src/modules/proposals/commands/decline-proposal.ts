import type { DeclineProposalInput } from '@tillback/rules/validation/proposals';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { decideProposal } from './decide-proposal.ts';
import { holdOpenProposal } from './hold-proposal.ts';

/**
 * Turns a proposal down, outdated ones too.
 * @throws {Refusal} `not_found`, or `conflict` for what is decided already
 */
export async function declineProposal(unit: Unit, { id, reason }: DeclineProposalInput): Promise<ProposalAnswer> {
  await holdOpenProposal(unit, id);
  return decideProposal(unit, id, { status: 'declined', reason });
}
