import { cashbackStatuses } from '@tillback/rules/cashback/entry-status';
import { noCashbackReasons } from '@tillback/rules/cashback/explanation';
import { cashbackPayouts } from '@tillback/rules/cashback/payout';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { accountKinds, cashbackTransferKinds, corrections } from '@tillback/rules/ledger/kinds';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField, percentField } from '../../wire/fields.ts';

export const cashbackTransferShape = z
  .object({
    id: publicIdOf('transfer'),
    kind: z.enum(cashbackTransferKinds),
    debit: z.enum(accountKinds),
    credit: z.enum(accountKinds),
    amount: amountField,
    effectiveAt: instantField.meta({ description: 'When it counts' }),
    recordedAt: instantField.meta({ description: 'When it was written' }),
    correction: z.enum(corrections).nullable().meta({ description: 'A reversal: what it reverses was undone' }),
  })
  .meta({ id: 'CashbackTransfer' });

export const cashbackEntryShape = z
  .object({
    id: publicIdOf('cashbackEntry'),
    orderId: publicIdOf('order'),
    orderReference: z.string().nullable(),
    customer: z.object({ id: publicIdOf('customer'), name: z.string() }),
    payout: z.enum(cashbackPayouts).meta({ description: 'Into the wallet, or by the provider: never both ways' }),
    status: z.enum(cashbackStatuses),
    amount: amountField,
    takenBack: amountField,
    currency: currencyField,
    effectiveAt: instantField,
    confirmsAt: instantField
      .nullable()
      .meta({ description: 'Null until the order is completed, and for what the provider pays' }),
    confirmedAt: instantField.nullable(),
    transfers: z.array(cashbackTransferShape),
  })
  .meta({ id: 'CashbackEntry' });

export const cashbackEntryPage = pageOf(cashbackEntryShape).meta({ id: 'CashbackEntryPage' });

export const ratesShape = z
  .record(z.string(), percentField)
  .meta({ description: 'By the names of product types', examples: [{ A: '10.00', B: '5.00' }] });

const ruleVersionFields = {
  version: z.int(),
  inForceFrom: instantField.nullable().meta({ description: 'Null: since ever' }),
  rates: ratesShape,
};

export const cashbackRuleShape = z
  .object({
    id: publicIdOf('cashbackRule'),
    name: z.string(),
    ...ruleVersionFields,
    versions: z.array(z.object(ruleVersionFields)).meta({ description: 'All there are, the latest first' }),
  })
  .meta({ id: 'CashbackRule' });

export const cashbackRuleList = z.object({ items: z.array(cashbackRuleShape) }).meta({ id: 'CashbackRuleList' });

export const cashbackExplanationShape = z
  .object({
    earns: z.boolean(),
    reason: z.enum(noCashbackReasons).nullable().meta({ description: 'Why it earns nothing; null where it earns' }),
    base: amountField,
    ratePercent: percentField.nullable(),
    ruleName: z.string().nullable(),
    ruleVersion: z.int().nullable(),
    exact: z.string().meta({ description: 'Before rounding', examples: ['0.76500'] }),
    rounded: amountField,
  })
  .meta({ id: 'CashbackExplanation' });

export type CashbackEntryAnswer = z.output<typeof cashbackEntryShape>;
export type CashbackTransferAnswer = z.output<typeof cashbackTransferShape>;
export type CashbackRuleAnswer = z.output<typeof cashbackRuleShape>;
