import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { openAccounts, postTransfers } from '../../ledger/public.ts';
import { openWallets, recordTakings, refillLots } from '../../wallet/public.ts';

interface GivenBack {
  readonly entryId: string;
  readonly customerId: string;
  readonly lotId: string;
  readonly confirmedAt: Date;
  readonly amountMinor: bigint;
}

/**
 * Makes available what refunds that were undone had taken of cashback before it was confirmed: it would have been confirmed
 * with the rest, and counts from that moment. What the customer owes is paid from it first.
 */
export async function confirmGivenBack(unit: Unit, refundIds: readonly string[]): Promise<void> {
  const givenBack = await givenBackOf(unit, refundIds);
  const customerIds = [...new Set(givenBack.map(({ customerId }) => customerId))];
  if (customerIds.length === 0) {
    return;
  }
  const accounts = await openAccounts(unit, customerIds);
  const wallets = await openWallets(unit, customerIds);
  const confirmed = givenBack.map((entry) => {
    const leftMinor = wallets.get(entry.customerId)?.add(entry.amountMinor) ?? entry.amountMinor;
    return { ...entry, transferId: newId(), leftMinor };
  });
  await postTransfers(
    unit,
    confirmed.map(({ transferId, entryId, customerId, amountMinor, confirmedAt }) => ({
      id: transferId,
      kind: 'cashback-confirmed',
      debitAccountId: accounts.of(customerId, 'pending'),
      creditAccountId: accounts.of(customerId, 'available'),
      amountMinor,
      subjectId: entryId,
      effectiveAt: confirmedAt,
    })),
  );
  await refillLots(
    unit,
    confirmed.map(({ lotId, leftMinor }) => ({ lotId, amountMinor: leftMinor })),
  );
  const paid = confirmed.filter(({ amountMinor, leftMinor }) => leftMinor < amountMinor);
  await recordTakings(
    unit,
    paid.map(({ transferId, lotId, amountMinor, leftMinor }) => ({
      transferId,
      lotId,
      amountMinor: amountMinor - leftMinor,
    })),
  );
}

async function givenBackOf({ db }: Unit, refundIds: readonly string[]): Promise<GivenBack[]> {
  const { rows } = await sql<GivenBack>`
    select entry.id as "entryId", entry.customer_id as "customerId", entry.lot_id as "lotId",
           entry.confirmed_at as "confirmedAt", sum(take_back.taken_minor)::bigint as "amountMinor"
      from cashback_take_backs take_back
      join ledger_transfers transfer on transfer.id = take_back.transfer_id and transfer.kind = 'cashback-taken-back'
      join cashback_entries entry on entry.id = take_back.entry_id and entry.status = 'confirmed'
      where take_back.refund_id = any(${refundIds}::uuid[])
      group by entry.id
      order by entry.id
  `.execute(db);
  return rows;
}
