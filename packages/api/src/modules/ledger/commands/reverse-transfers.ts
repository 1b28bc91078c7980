import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';

export interface Reversal {
  readonly transferId: string;
  /** Where the money had paid a debt, which comes back with the reversal. */
  readonly mayOverdraw?: boolean;
}

const columns = { id: 'uuid', original_id: 'uuid', may_overdraw: 'boolean' } as const;

/**
 * Reverses transfers, each whole: a transfer back, of the same kind, that counts from the same moment, so that the days since
 * then are as if the first had never been. The database refuses a second reversal, and one of what was taken back in part.
 */
export async function reverseTransfers(unit: Unit, reversals: readonly Reversal[]): Promise<void> {
  if (reversals.length === 0) {
    return;
  }
  const rows = reversals.map(({ transferId, mayOverdraw }) => ({
    id: newId(),
    original_id: transferId,
    may_overdraw: mayOverdraw ?? false,
  }));
  await sql`
    insert into ledger_transfers (id, kind, debit_account_id, credit_account_id, amount_minor, currency, corrects_id,
                                  correction, may_overdraw, subject_id, effective_at)
    select reversal.id, kind, credit_account_id, debit_account_id, amount_minor, currency, original.id,
           'reversal', reversal.may_overdraw, subject_id, effective_at
      from ${unnest(columns, rows)} as reversal(id, original_id, may_overdraw)
      join ledger_transfers original on original.id = reversal.original_id
      order by reversal.id
  `.execute(unit.db);
}
