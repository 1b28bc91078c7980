import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { proposalAnswer, proposalRows } from './proposal-rows.ts';

/** @throws {Refusal} `not_found` */
export async function getProposal(
  reader: Pick<Reader, 'db' | 'now' | 'store'>,
  { id }: ByIdInput,
): Promise<ProposalAnswer> {
  const row = await proposalRows(reader).where('proposal.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such proposal.');
  }
  return proposalAnswer(row, reader);
}
