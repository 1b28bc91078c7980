import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { getProposal } from '../queries/get-proposal.ts';

type Decision =
  | { readonly status: 'accepted'; readonly appliedVersion: number }
  | { readonly status: 'declined'; readonly reason: string };

/** Writes the decision about a proposal that is held, with who made it. */
export async function decideProposal(
  unit: Unit,
  id: string,
  { status, ...decided }: Decision,
): Promise<ProposalAnswer> {
  await unit.db
    .updateTable('proposals')
    .set({
      status,
      decided_by_name: actorName(unit.actor),
      decided_at: unit.now,
      reason: 'reason' in decided ? decided.reason : null,
      applied_version: 'appliedVersion' in decided ? decided.appliedVersion : null,
    })
    .where('id', '=', id)
    .execute();
  unit.record({ action: `proposal.${status}`, subject: { kind: 'proposal', id }, changes: decided });
  return getProposal(unit, { id });
}
