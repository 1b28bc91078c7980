import { defineEntity, p } from '@mikro-orm/core';
import { corrections, transferKinds } from '@tillback/rules/ledger/kinds';
import { Account } from './account.ts';

/**
 * Moves a positive amount from the debited account to the credited one. Never updated or deleted: a correction is a new
 * transfer that names the one it corrects. `effectiveAt` is when it counts, `recordedAt` when it was written.
 */
export const TransferSchema = defineEntity({
  name: 'Transfer',
  tableName: 'ledger_transfers',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(transferKinds),
    debitAccount: () => p.manyToOne(Account).ref(),
    creditAccount: () => p.manyToOne(Account).ref(),
    amountMinor: p.bigint('bigint'),
    currency: p.string().length(3),
    corrects: () => p.manyToOne(Transfer).ref().nullable().deleteRule('restrict'),
    correction: p.enum(corrections).nullable(),
    mayOverdraw: p.boolean().default(false),
    /** What it was for, in the module that asked for it: an entry's, a referral's or a reward's id. */
    subjectId: p.uuid().nullable(),
    effectiveAt: p.datetime(),
    recordedAt: p.datetime().defaultRaw('clock_timestamp()'),
  },
  indexes: [
    { name: 'ledger_transfers_debit_index', properties: ['debitAccount', 'effectiveAt'] },
    { name: 'ledger_transfers_credit_index', properties: ['creditAccount', 'effectiveAt'] },
    {
      name: 'ledger_transfers_corrects_index',
      expression:
        'create index ledger_transfers_corrects_index on ledger_transfers (corrects_id) where corrects_id is not null',
    },
    { name: 'ledger_transfers_subject_index', properties: ['subjectId'] },
    { name: 'ledger_transfers_journal_index', properties: ['effectiveAt', 'id'] },
    { name: 'ledger_transfers_effective_at_index', properties: ['effectiveAt', 'kind'] },
  ],
  checks: [
    { name: 'ledger_transfers_amount_positive', expression: 'amount_minor > 0' },
    { name: 'ledger_transfers_two_accounts', expression: 'debit_account_id <> credit_account_id' },
    {
      name: 'ledger_transfers_correction_named',
      expression: '(corrects_id is null) = (correction is null)',
    },
    {
      name: 'ledger_transfers_only_debts_overdraw',
      expression: `not may_overdraw or kind in ('cashback-clawed-back', 'customer-merged') or correction is not distinct from 'reversal'`,
    },
  ],
});

export class Transfer extends TransferSchema.class {}
TransferSchema.setClass(Transfer);
