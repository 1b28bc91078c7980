import { defineEntity, p } from '@mikro-orm/core';
import type { ProductType } from '@tillback/rules/cashback/product-type';
import { proposalKinds, proposalStatuses } from '@tillback/rules/proposals/proposal-state';
import { CashbackRule } from '../../cashback/entities/cashback-rule.ts';

/** Percent texts by the codes of product types. */
export type ProposedRates = Readonly<Record<ProductType, string>>;

/** Amounts as decimal texts. */
export interface ProposedTerms {
  readonly open: boolean;
  readonly invitedCredit: string;
  readonly inviterReward: string;
  readonly rewardEvery: number;
}

/**
 * What someone proposes to change, as it leaves the application: what applied then and what should apply instead. It is
 * decided once. `basedOnVersion` is the latest version that there was; with a later one it is outdated.
 */
export const ProposalSchema = defineEntity({
  name: 'Proposal',
  tableName: 'proposals',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(proposalKinds),
    /** Whose rates should change; null for the referral programme, of which there is one. */
    rule: () => p.manyToOne(CashbackRule).ref().nullable(),
    basedOnVersion: p.integer(),
    before: p.json<ProposedRates | ProposedTerms>(),
    after: p.json<ProposedRates | ProposedTerms>(),
    /** Null: as soon as it is accepted. */
    inForceFrom: p.datetime().nullable(),
    note: p.string().length(500).nullable(),
    status: p.enum(proposalStatuses).default('open'),
    proposedByName: p.string().length(200),
    proposedAt: p.datetime(),
    decidedByName: p.string().length(200).nullable(),
    decidedAt: p.datetime().nullable(),
    reason: p.string().length(500).nullable(),
    /** The version that it became. */
    appliedVersion: p.integer().nullable(),
  },
  indexes: [{ name: 'proposals_proposed_at_index', properties: ['proposedAt', 'id'] }],
  checks: [
    { name: 'proposals_of_a_rule', expression: `(kind = 'cashback-rates') = (rule_id is not null)` },
    {
      name: 'proposals_decided_by_someone',
      expression: `(status = 'open') = (decided_at is null) and (decided_at is null) = (decided_by_name is null)`,
    },
    { name: 'proposals_declined_for_a_reason', expression: `(status = 'declined') = (reason is not null)` },
    {
      name: 'proposals_accepted_became_a_version',
      expression: `(status = 'accepted') = (applied_version is not null)`,
    },
  ],
});

export class Proposal extends ProposalSchema.class {}
ProposalSchema.setClass(Proposal);
