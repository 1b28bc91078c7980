import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { getProposal } from '../queries/get-proposal.ts';

/**
 * An open proposal to be decided, locked: of two who decide at once the second hears that it is decided.
 * @throws {Refusal} `not_found`, or `conflict` for one that is decided already
 */
export async function holdOpenProposal(unit: Unit, id: string): Promise<ProposalAnswer> {
  await unit.db.selectFrom('proposals').select('id').where('id', '=', id).forUpdate().execute();
  const proposal = await getProposal(unit, { id });
  if (proposal.status !== 'open') {
    throw new Refusal(
      'conflict',
      `This proposal was ${proposal.status} by ${proposal.decidedBy ?? 'someone'} already.`,
    );
  }
  return proposal;
}
