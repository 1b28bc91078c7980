import type { Sought } from '@tillback/rules/search/read-keyword';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { proposalAnswer, proposalRows } from './proposal-rows.ts';

/** The proposal of an id; by all else one looks through the few there are. */
export async function findProposals(reader: Reader, { id }: Sought): Promise<ProposalAnswer[]> {
  if (id?.kind !== 'proposal') {
    return [];
  }
  const rows = await proposalRows(reader).where('proposal.id', '=', id.id).execute();
  return rows.map((row) => proposalAnswer(row, reader));
}
