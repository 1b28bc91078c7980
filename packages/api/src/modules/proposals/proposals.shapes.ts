import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { outdatedReasons, proposalKinds, proposalStatuses } from '@tillback/rules/proposals/proposal-state';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { currencyField, instantField } from '../../wire/fields.ts';
import { ratesShape } from '../cashback/public.ts';
import { termsShape } from '../referrals/public.ts';

export const proposalShape = z
  .object({
    id: publicIdOf('proposal'),
    kind: z.enum(proposalKinds),
    status: z.enum(proposalStatuses),
    outdated: z
      .enum(outdatedReasons)
      .nullable()
      .meta({ description: 'Why an open one can no longer be accepted; null where it can' }),
    proposedBy: z.string(),
    proposedAt: instantField,
    note: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instantField.nullable(),
    reason: z.string().nullable().meta({ description: 'Why it was declined' }),
    appliedVersion: z.int().nullable().meta({ description: 'The version that it became' }),
    rates: z
      .object({
        ruleId: publicIdOf('cashbackRule'),
        ruleName: z.string(),
        inForceFrom: instantField.nullable().meta({ description: 'Null: as soon as it is accepted' }),
        before: ratesShape,
        after: ratesShape,
      })
      .nullable()
      .meta({ description: 'Of cashback rates' }),
    terms: z
      .object({ currency: currencyField, before: termsShape, after: termsShape })
      .nullable()
      .meta({ description: 'Of referral terms' }),
  })
  .meta({ id: 'Proposal' });

export const proposalPage = pageOf(proposalShape).meta({ id: 'ProposalPage' });

export type ProposalAnswer = z.output<typeof proposalShape>;
