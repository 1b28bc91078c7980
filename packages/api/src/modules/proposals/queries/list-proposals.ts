import type { ListProposalsInput } from '@tillback/rules/validation/proposals';
import { descending, instant, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { proposalAnswer, proposalRows } from './proposal-rows.ts';

const newestFirst = descending(instant('proposal.proposed_at'), uuid('proposal.id'));

/** What was proposed, the latest first. */
export async function listProposals(reader: Reader, input: ListProposalsInput): Promise<Page<ProposalAnswer>> {
  const { kind, status } = input;
  const ofKind = kind ? proposalRows(reader).where('proposal.kind', '=', kind) : proposalRows(reader);
  const rows = status ? ofKind.where('proposal.status', '=', status) : ofKind;
  const page = await readPage(reader.db, { list: 'proposals', input, order: newestFirst, rows });
  return shapePage(page, (row) => proposalAnswer(row, reader));
}
