import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import type { proposalKinds } from '@tillback/rules/proposals/proposal-state';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProposedRates, ProposedTerms } from '../entities/proposal.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';
import { getProposal } from '../queries/get-proposal.ts';

interface NewProposal<Change extends ProposedRates | ProposedTerms> {
  readonly kind: (typeof proposalKinds)[number];
  readonly ruleId: string | null;
  /** The latest version that there is. */
  readonly presentVersion: number;
  /** The one that whoever proposes has read; undefined where they did not say. */
  readonly readVersion: number | undefined;
  readonly before: Change;
  readonly after: Change;
  readonly inForceFrom: Date | null;
  readonly note: string | null;
}

/**
 * Keeps a proposal for who decides.
 * @throws {Refusal} `conflict` where there is a later version than was read, `rule_violated` for what applies already
 */
export async function addProposal<Change extends ProposedRates | ProposedTerms>(
  unit: Unit,
  proposed: NewProposal<Change>,
): Promise<ProposalAnswer> {
  const { before, after } = proposed;
  if (proposed.readVersion !== undefined && proposed.readVersion !== proposed.presentVersion) {
    throw new Refusal('conflict', 'Someone else has changed this meanwhile. Look at it again.');
  }
  if (isSame(before, after)) {
    throw new Refusal('rule_violated', 'This is what applies already: nothing would change.');
  }
  const id = newId();
  await unit.db
    .insertInto('proposals')
    .values({
      id,
      kind: proposed.kind,
      rule_id: proposed.ruleId,
      based_on_version: proposed.presentVersion,
      before,
      after,
      in_force_from: proposed.inForceFrom,
      note: proposed.note,
      proposed_by_name: actorName(unit.actor),
      proposed_at: unit.now,
    })
    .execute();
  unit.record({
    action: 'proposal.made',
    subject: { kind: 'proposal', id },
    changes: { before, after, inForceFrom: proposed.inForceFrom?.toISOString() ?? null, note: proposed.note },
  });
  return getProposal(unit, { id });
}

function isSame(before: ProposedRates | ProposedTerms, after: ProposedRates | ProposedTerms): boolean {
  return Object.entries(after).every(([field, value]) => Reflect.get(before, field) === value);
}
