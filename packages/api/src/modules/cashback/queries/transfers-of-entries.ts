import { toPublicId } from '@tillback/rules/ids/ids';
import { cashbackTransferKinds } from '@tillback/rules/ledger/kinds';
import { formatAmount } from '@tillback/rules/money/amount';
import { type InferResult, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { CashbackTransferAnswer } from '../cashback.shapes.ts';

/** The transfers of each entry, in the order in which they count. */
export async function transfersOfEntries(
  db: ReadDatabase,
  entryIds: readonly string[],
): Promise<Map<string | null, CashbackTransferAnswer[]>> {
  const rows = entryIds.length > 0 ? await selectTransfers(db, entryIds).execute() : [];
  const byEntry = Map.groupBy(rows, (row) => row.entryId);
  return new Map([...byEntry].map(([entryId, ofEntry]) => [entryId, ofEntry.map(shapeTransfer)]));
}

function selectTransfers(db: ReadDatabase, entryIds: readonly string[]) {
  return db
    .selectFrom('ledger_transfers as transfer')
    .innerJoin('ledger_accounts as debit', 'debit.id', 'transfer.debit_account_id')
    .innerJoin('ledger_accounts as credit', 'credit.id', 'transfer.credit_account_id')
    .select([
      'transfer.id',
      'transfer.subject_id as entryId',
      'transfer.kind',
      'transfer.correction',
      'debit.kind as debit',
      'credit.kind as credit',
      'transfer.amount_minor as amountMinor',
      'transfer.currency',
      'transfer.effective_at as effectiveAt',
      'transfer.recorded_at as recordedAt',
    ])
    .where(sql<SqlBool>`transfer.subject_id = any(${entryIds}::uuid[])`)
    .where('transfer.kind', 'in', cashbackTransferKinds)
    .orderBy('transfer.effective_at')
    .orderBy('transfer.recorded_at')
    .orderBy('transfer.id')
    .$narrowType<{ kind: (typeof cashbackTransferKinds)[number] }>();
}

export type TransferRow = InferResult<ReturnType<typeof selectTransfers>>[number];

export function shapeTransfer(row: TransferRow): CashbackTransferAnswer {
  return {
    id: toPublicId('transfer', row.id),
    kind: row.kind,
    debit: row.debit,
    credit: row.credit,
    amount: formatAmount(row.amountMinor, row.currency),
    effectiveAt: row.effectiveAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    correction: row.correction,
  };
}
