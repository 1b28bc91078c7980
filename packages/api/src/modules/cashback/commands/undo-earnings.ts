import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { type Reversal, reverseTransfers } from '../../ledger/public.ts';
import { openWallets, undoLots } from '../../wallet/public.ts';
import { lockEntries } from './lock-entries.ts';

/**
 * Undoes what orders earned: every transfer of the entries is reversed, and their lots hold nothing. What refunds took back of
 * them was undone before; where a customer has used some of it, the database refuses.
 */
export async function undoEarnings(unit: Unit, entryIds: readonly string[]): Promise<void> {
  const entries = await lockEntries(unit, entryIds);
  await openWallets(unit, [...new Set(entries.map(({ customerId }) => customerId))]);
  await reverseTransfers(unit, await reversalsOf(unit, entryIds));
  await undoLots(
    unit,
    entries.map(({ lotId }) => lotId),
  );
  await unit.db
    .updateTable('cashback_entries')
    .set({ status: 'undone' })
    .where(sql<SqlBool>`id = any(${entryIds}::uuid[])`)
    .execute();
}

/** What it had paid of a debt when it became available is owed again. */
async function reversalsOf({ db }: Unit, entryIds: readonly string[]): Promise<Reversal[]> {
  const { rows } = await sql<Reversal>`
    select transfer.id as "transferId",
           exists (select from wallet_takings where transfer_id = transfer.id) as "mayOverdraw"
      from ledger_transfers transfer
      where transfer.subject_id = any(${entryIds}::uuid[]) and transfer.correction is null
      order by transfer.id
  `.execute(db);
  return rows;
}
