import type { Correction, TransferKind } from '@tillback/rules/ledger/kinds';
import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';

export interface NewTransfer {
  readonly id: string;
  readonly kind: TransferKind;
  readonly debitAccountId: string;
  readonly creditAccountId: string;
  /** positive */
  readonly amountMinor: bigint;
  /** What it was for, in the module that asks for it. */
  readonly subjectId: string;
  /** When it counts, which for history is long before it is recorded. */
  readonly effectiveAt: Date;
  readonly corrects?: { readonly transferId: string; readonly as: Correction };
  /** Only a clawback, or a merge that brings a debt, may take an account below zero: what is missing is the customer's debt. */
  readonly mayOverdraw?: boolean;
}

const columns = {
  id: 'uuid',
  kind: 'text',
  debit_account_id: 'uuid',
  credit_account_id: 'uuid',
  amount_minor: 'bigint',
  currency: 'text',
  corrects_id: 'uuid',
  correction: 'text',
  may_overdraw: 'boolean',
  subject_id: 'uuid',
  effective_at: 'timestamptz',
  recorded_at: 'timestamptz',
} as const;

/**
 * Writes transfers in the store's currency. The database moves the stored balances with them, and refuses the whole
 * when an account would fall below its floor or a correction would exceed what it corrects.
 */
export async function postTransfers(unit: Unit, transfers: readonly NewTransfer[]): Promise<void> {
  const rows = transfers.map((transfer) => ({
    id: transfer.id,
    kind: transfer.kind,
    debit_account_id: transfer.debitAccountId,
    credit_account_id: transfer.creditAccountId,
    amount_minor: transfer.amountMinor,
    currency: unit.store.currency,
    corrects_id: transfer.corrects?.transferId ?? null,
    correction: transfer.corrects?.as ?? null,
    may_overdraw: transfer.mayOverdraw ?? false,
    subject_id: transfer.subjectId,
    effective_at: transfer.effectiveAt,
    recorded_at: unit.now,
  }));
  await insertRows(unit.db, 'ledger_transfers', columns, rows);
}
