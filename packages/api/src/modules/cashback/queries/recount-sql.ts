import { sql } from 'kysely';

/** What the recount finds; amounts in minor units. */
export interface Recounted {
  readonly lines: number;
  readonly earnedMinor: bigint;
  readonly takenBackMinor: bigint;
  /** Lines that store another rate or amount than the recount gives. */
  readonly linesThatDiffer: number;
  readonly firstLineId: string | null;
  /** Entries that store another amount than their lines or their transfers make. */
  readonly entriesThatDiffer: number;
  readonly firstEntryId: string | null;
  readonly ledgerEarnedMinor: bigint;
  /** Take-backs, clawbacks, and the shortfalls that were recorded where a customer no longer had it. */
  readonly ledgerTakenBackMinor: bigint;
}

/**
 * Each line's cashback and what refunds took of it, or a cancellation all, in whole numbers and half-up: (2n + d) / 2d, rounded down. A type that
 * the version does not name earns nothing. Reckoned as
 * numeric, since the products may be larger than an int8; `offset 0` keeps PostgreSQL from reckoning them once a use.
 */
const recountedLines = sql`
  rate as materialized (
    select version.id as rule_version_id, rate.key as type, rate.value::int as basis_points
      from cashback_rule_versions version, jsonb_each_text(version.rates_basis_points) as rate
  ), earned_line as (
    select line.*, orders.status = 'cancelled' as is_cancelled,
           case when line.rule_version_id is null then null else coalesce(rate.basis_points, 0) end
             is distinct from line.rate_basis_points as rate_differs,
           case when orders.customer_id is null or rate.basis_points is null then 0
             else div(2 * line.unit_price_minor::numeric * line.quantity * rate.basis_points + 10000, 20000)
           end as earned_minor
      from order_lines line
      join orders on orders.id = line.order_id
      left join rate on rate.rule_version_id = line.rule_version_id and rate.type = line.type
      where line.undone_at is null
      offset 0
  ), recounted_line as (
    select *,
           case when is_cancelled then earned_minor
             when refunded_quantity = 0 then 0
             else div(2 * earned_minor * refunded_quantity + quantity, 2 * quantity)
           end as taken_minor
      from earned_line
      offset 0
  ), line_sum as materialized (
    select cashback_entry_id, count(*) as lines, sum(earned_minor) as earned_minor, sum(taken_minor) as taken_minor,
           count(*) filter (where ${lineDiffers()}) as lines_that_differ,
           min(id::text) filter (where ${lineDiffers()}) as first_line_id
      from recounted_line
      group by cashback_entry_id
  )`;

function lineDiffers() {
  return sql`rate_differs or (earned_minor, taken_minor) <> (cashback_minor, cashback_taken_back_minor)`;
}

/**
 * What an entry stores, beside what its lines and its transfers make. A shortfall was owed back and not taken. A reversal
 * counts below zero; of an entry that was undone nothing is left.
 */
const comparedEntries = sql`
  transfer_sum as materialized (
    select subject_id as entry_id,
           coalesce(sum(counted_minor) filter (where kind = 'cashback-earned'), 0) as earned_minor,
           coalesce(sum(counted_minor) filter (where kind <> 'cashback-earned'), 0) as taken_minor
      from (
        select subject_id, kind, case when correction = 'reversal' then -amount_minor else amount_minor end as counted_minor
          from ledger_transfers
          where kind in ('cashback-earned', 'cashback-taken-back', 'cashback-clawed-back')
      ) as counted
      group by subject_id
  ), entry_that_differs as materialized (
    select entry.id
      from cashback_entries entry
      left join line_sum on line_sum.cashback_entry_id = entry.id
      left join transfer_sum on transfer_sum.entry_id = entry.id
      where case entry.status when 'undone'
        then (0, 0, null) is distinct from (transfer_sum.earned_minor, transfer_sum.taken_minor, line_sum.lines)
        else (entry.amount_minor, entry.taken_back_minor + entry.shortfall_minor, entry.amount_minor, entry.taken_back_minor)
          is distinct from
          (line_sum.earned_minor, line_sum.taken_minor, transfer_sum.earned_minor, transfer_sum.taken_minor)
      end
  )`;

/** The whole recount as one row, in one pass over the lines. */
export const recount = sql<Recounted>`
  with ${recountedLines}, ${comparedEntries}
  select by_lines.*, by_entries.*,
         by_transfers.earned_minor as "ledgerEarnedMinor",
         by_transfers.taken_minor + shortfalls.amount_minor as "ledgerTakenBackMinor"
    from (
      select coalesce(sum(lines), 0)::int as lines,
             coalesce(sum(earned_minor), 0)::bigint as "earnedMinor",
             coalesce(sum(taken_minor), 0)::bigint as "takenBackMinor",
             coalesce(sum(lines_that_differ), 0)::int as "linesThatDiffer",
             min(first_line_id) as "firstLineId"
        from line_sum
    ) as by_lines, (
      select count(*)::int as "entriesThatDiffer", min(id::text) as "firstEntryId" from entry_that_differs
    ) as by_entries, (
      select coalesce(sum(earned_minor), 0)::bigint as earned_minor, coalesce(sum(taken_minor), 0)::bigint as taken_minor
        from transfer_sum
    ) as by_transfers, (
      select coalesce(sum(shortfall_minor), 0)::bigint as amount_minor from cashback_entries
    ) as shortfalls`;
