import { toPublicId } from '@tillback/rules/ids/ids';
import type { AccountKind } from '@tillback/rules/ledger/kinds';
import { formatAmount } from '@tillback/rules/money/amount';
import { type InferResult, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { TransferAnswer } from '../ledger.shapes.ts';

/** Transfers with whose accounts they moved money between, and the order that they are about, where it is one. */
export function selectTransfers(db: ReadDatabase) {
  return db
    .selectFrom('ledger_transfers as transfer')
    .innerJoin('ledger_accounts as debit', 'debit.id', 'transfer.debit_account_id')
    .innerJoin('ledger_accounts as credit', 'credit.id', 'transfer.credit_account_id')
    .leftJoin('customers as debtor', 'debtor.id', 'debit.owner_id')
    .leftJoin('customers as creditor', 'creditor.id', 'credit.owner_id')
    .leftJoin('cashback_entries as entry', 'entry.id', 'transfer.subject_id')
    .leftJoin('orders', (join) => join.on(sql<SqlBool>`orders.id = coalesce(entry.order_id, transfer.subject_id)`))
    .select([
      'transfer.id',
      'transfer.kind',
      'transfer.amount_minor as amountMinor',
      'transfer.currency',
      'transfer.correction',
      'transfer.corrects_id as correctsId',
      'transfer.effective_at as effectiveAt',
      'transfer.recorded_at as recordedAt',
      'debit.kind as debitKind',
      'debit.owner_id as debitOwnerId',
      'debtor.name as debtorName',
      'credit.kind as creditKind',
      'credit.owner_id as creditOwnerId',
      'creditor.name as creditorName',
      'entry.id as entryId',
      'orders.id as orderId',
      'orders.reference as orderReference',
    ]);
}

type TransferRow = InferResult<ReturnType<typeof selectTransfers>>[number];

export function shapeTransfer(row: TransferRow): TransferAnswer {
  return {
    id: toPublicId('transfer', row.id),
    kind: row.kind,
    debit: sideOf(row.debitKind, row.debitOwnerId, row.debtorName),
    credit: sideOf(row.creditKind, row.creditOwnerId, row.creditorName),
    amount: formatAmount(row.amountMinor, row.currency),
    currency: row.currency,
    effectiveAt: row.effectiveAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    correction: row.correction,
    correctsId: row.correctsId && toPublicId('transfer', row.correctsId),
    entryId: row.entryId && toPublicId('cashbackEntry', row.entryId),
    order: row.orderId === null ? null : { id: toPublicId('order', row.orderId), reference: row.orderReference },
  };
}

function sideOf(account: AccountKind, ownerId: string | null, name: string | null): TransferAnswer['debit'] {
  return { account, customer: ownerId === null ? null : { id: toPublicId('customer', ownerId), name: name ?? '' } };
}
