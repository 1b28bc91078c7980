import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { reverseTransfers } from '../../ledger/public.ts';
import { giveBackTakings, openWallets, refillLots } from '../../wallet/public.ts';
import { lockEntries } from './lock-entries.ts';

/**
 * Undoes what refunds took back of cashback: the transfers are reversed, and the lots have again what was taken from them. What
 * had been taken from an entry before it was confirmed is pending again; `confirmGivenBack` makes it available.
 */
export async function undoTakeBacks(unit: Unit, refundIds: readonly string[]): Promise<void> {
  const takeBacks = await takeBacksOf(unit, refundIds);
  const entries = await lockEntries(unit, [...new Set(takeBacks.map(({ entryId }) => entryId))]);
  await openWallets(unit, [...new Set(entries.map(({ customerId }) => customerId))]);
  const transferIds = takeBacks.flatMap(({ transferId }) => transferId ?? []);
  await reverseTransfers(
    unit,
    transferIds.map((transferId) => ({ transferId })),
  );
  await giveBackTakings(unit, transferIds);
  const unconfirmed = new Map(
    entries.filter(({ confirmedAt }) => confirmedAt === null).map((entry) => [entry.id, entry]),
  );
  await refillLots(
    unit,
    takeBacks.flatMap(({ entryId, takenMinor }) => {
      const entry = unconfirmed.get(entryId);
      return entry && takenMinor > 0n ? [{ lotId: entry.lotId, amountMinor: takenMinor }] : [];
    }),
  );
  await bringBackEntries(unit, refundIds);
}

function takeBacksOf({ db }: Unit, refundIds: readonly string[]) {
  return db
    .selectFrom('cashback_take_backs')
    .select(['entry_id as entryId', 'taken_minor as takenMinor', 'transfer_id as transferId'])
    .where(sql<SqlBool>`refund_id = any(${refundIds}::uuid[])`)
    .execute();
}

async function bringBackEntries({ db }: Unit, refundIds: readonly string[]): Promise<void> {
  await sql`
    update cashback_entries entry
      set taken_back_minor = entry.taken_back_minor - back.taken_minor,
          shortfall_minor = entry.shortfall_minor - back.shortfall_minor,
          status = case
            when confirmed_at is not null then 'confirmed'
            when payout = 'provider' then 'queued'
            else 'pending'
          end
      from (
        select entry_id, sum(taken_minor)::bigint as taken_minor, sum(shortfall_minor)::bigint as shortfall_minor
          from cashback_take_backs where refund_id = any(${refundIds}::uuid[]) group by entry_id
      ) as back
      where entry.id = back.entry_id
  `.execute(db);
}
