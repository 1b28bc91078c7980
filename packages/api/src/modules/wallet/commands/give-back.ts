import { type SqlBool, sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';

/** Gives back what transfers that were reversed had taken, to the lots that they took it from. */
export async function giveBackTakings(unit: Unit, transferIds: readonly string[]): Promise<void> {
  await sql`
    with given_back as (
      delete from wallet_takings where transfer_id = any(${transferIds}::uuid[]) returning lot_id, amount_minor
    )
    update wallet_lots lot
      set remaining_minor = remaining_minor + back.amount_minor
      from (select lot_id, sum(amount_minor)::bigint as amount_minor from given_back group by lot_id) as back
      where lot.id = back.lot_id
  `.execute(unit.db);
}

export interface Refill {
  readonly lotId: string;
  /** at most what is missing from the lot */
  readonly amountMinor: bigint;
}

const refillColumns = { lot_id: 'uuid', amount_minor: 'bigint' } as const;

/** Puts back into lots what was taken out of them. */
export async function refillLots(unit: Unit, refills: readonly Refill[]): Promise<void> {
  const rows = refills.map(({ lotId, amountMinor }) => ({ lot_id: lotId, amount_minor: amountMinor }));
  await sql`
    update wallet_lots lot
      set remaining_minor = remaining_minor + refill.amount_minor
      from (
        select lot_id, sum(amount_minor)::bigint as amount_minor
          from ${unnest(refillColumns, rows)} as part(lot_id, amount_minor) group by lot_id
      ) as refill
      where lot.id = refill.lot_id
  `.execute(unit.db);
}

/** Empties lots whose transfer was reversed; what they had paid of a debt is owed again. */
export async function undoLots(unit: Unit, lotIds: readonly string[]): Promise<void> {
  const these = sql<SqlBool>`lot_id = any(${lotIds}::uuid[])`;
  await unit.db.deleteFrom('wallet_takings').where(these).execute();
  await unit.db
    .updateTable('wallet_lots')
    .set({ remaining_minor: 0n, undone_at: unit.now })
    .where(sql<SqlBool>`id = any(${lotIds}::uuid[])`)
    .execute();
}

/**
 * Gives lots back what they had paid of a debt that is none any more, the latest payment first: what a customer can spend is
 * again what the lots hold.
 */
export async function returnDebtPayments(unit: Unit, customerIds: readonly string[]): Promise<void> {
  await sql`
    with surplus as (
      select owner_id as customer_id, greatest(balance_minor, 0) - coalesce(held.amount_minor, 0) as amount_minor
        from ledger_accounts
        left join (
          select customer_id, sum(remaining_minor) as amount_minor
            from wallet_lots where available_at is not null and customer_id = any(${customerIds}::uuid[])
            group by customer_id
        ) as held on held.customer_id = owner_id
        where kind = 'available' and owner_id = any(${customerIds}::uuid[])
          and greatest(balance_minor, 0) > coalesce(held.amount_minor, 0)
    ), payment as (
      select surplus.customer_id, surplus.amount_minor as surplus_minor, taking.*,
             sum(taking.amount_minor) over latest_first - taking.amount_minor as returned_before_minor
        from surplus
        join wallet_lots lot on lot.customer_id = surplus.customer_id
        join wallet_takings taking on taking.lot_id = lot.id
        join ledger_transfers transfer on transfer.id = taking.transfer_id
        where transfer.kind in ('cashback-confirmed', 'referral-credited', 'referral-rewarded', 'customer-merged',
                                'wallet-returned')
        window latest_first as (partition by surplus.customer_id order by transfer.recorded_at desc, taking.lot_id)
    ), returned as (
      select transfer_id, lot_id, amount_minor,
             least(amount_minor, surplus_minor - returned_before_minor)::bigint as returned_minor
        from payment where surplus_minor > returned_before_minor
    ), over_and_done as (
      delete from wallet_takings taking using returned
        where (taking.transfer_id, taking.lot_id) = (returned.transfer_id, returned.lot_id)
          and returned.returned_minor = returned.amount_minor
    ), lessened as (
      update wallet_takings taking set amount_minor = taking.amount_minor - returned.returned_minor
        from returned
        where (taking.transfer_id, taking.lot_id) = (returned.transfer_id, returned.lot_id)
          and returned.returned_minor < returned.amount_minor
    )
    update wallet_lots lot
      set remaining_minor = remaining_minor + back.amount_minor
      from (select lot_id, sum(returned_minor)::bigint as amount_minor from returned group by lot_id) as back
      where lot.id = back.lot_id
  `.execute(unit.db);
}
