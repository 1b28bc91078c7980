import { formatPercent } from '@tillback/rules/cashback/rate';
import { toPublicId } from '@tillback/rules/ids/ids';
import type { OutdatedReason } from '@tillback/rules/proposals/proposal-state';
import { type InferResult, sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import { ratesByName } from '../../cashback/public.ts';
import type { ProposedRates, ProposedTerms } from '../entities/proposal.ts';
import type { ProposalAnswer } from '../proposals.shapes.ts';

/** Proposals, each with the latest version of what it would change. */
export function proposalRows({ db }: Pick<Reader, 'db'>) {
  return db
    .selectFrom('proposals as proposal')
    .leftJoin('cashback_rules as rule', 'rule.id', 'proposal.rule_id')
    .select([
      'proposal.id',
      'proposal.kind',
      'proposal.status',
      'proposal.proposed_by_name as proposedBy',
      'proposal.proposed_at as proposedAt',
      'proposal.note',
      'proposal.decided_by_name as decidedBy',
      'proposal.decided_at as decidedAt',
      'proposal.reason',
      'proposal.applied_version as appliedVersion',
      'proposal.based_on_version as basedOnVersion',
      'proposal.in_force_from as inForceFrom',
      'proposal.before',
      'proposal.after',
      'rule.id as ruleId',
      'rule.name as ruleName',
      sql<number>`case proposal.kind
        when 'cashback-rates' then (select max(version) from cashback_rule_versions where rule_id = proposal.rule_id)
        else (select max(version) from referral_programme_versions) end`.as('latestVersion'),
    ]);
}

export type ProposalRow = InferResult<ReturnType<typeof proposalRows>>[number];

export function proposalAnswer(row: ProposalRow, { now, store }: Pick<Reader, 'now' | 'store'>): ProposalAnswer {
  return {
    id: toPublicId('proposal', row.id),
    kind: row.kind,
    status: row.status,
    outdated: row.status === 'open' ? outdatedBy(row, now) : null,
    proposedBy: row.proposedBy,
    proposedAt: row.proposedAt.toISOString(),
    note: row.note,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
    appliedVersion: row.appliedVersion,
    rates: ratesOf(row, store),
    terms: termsOf(row, store.currency),
  };
}

/** Why what is proposed no longer fits what there is; null where it does. */
function outdatedBy(row: ProposalRow, now: Date): OutdatedReason | null {
  if (row.latestVersion !== row.basedOnVersion) {
    return 'changed-since';
  }
  return row.inForceFrom !== null && row.inForceFrom < now ? 'start-is-over' : null;
}

const none = formatPercent(0);

function ratesOf(
  { kind, ruleId, ruleName, inForceFrom, before, after }: ProposalRow,
  { types }: Reader['store'],
): ProposalAnswer['rates'] {
  if (kind !== 'cashback-rates' || ruleId === null || ruleName === null) {
    return null;
  }
  return {
    ruleId: toPublicId('cashbackRule', ruleId),
    ruleName,
    inForceFrom: inForceFrom?.toISOString() ?? null,
    before: ratesByName(before as ProposedRates, types, none),
    after: ratesByName(after as ProposedRates, types, none),
  };
}

function termsOf({ kind, before, after }: ProposalRow, currency: string): ProposalAnswer['terms'] {
  return kind === 'referral-terms'
    ? { currency, before: before as ProposedTerms, after: after as ProposedTerms }
    : null;
}
