import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

export interface Recomputed {
  readonly id: string;
  readonly status: string;
}

/**
 * Sums locked orders from the lines that are left of them. One of which no line is left is undone, and keeps the sums of what
 * it was. Gives what they are now.
 */
export async function recomputeOrders({ db }: Unit, orderIds: readonly string[]): Promise<Recomputed[]> {
  const { rows } = await sql<Recomputed>`
    update orders summed
      set status = case when sums.lines is null then 'undone' else summed.status end,
          line_count = coalesce(sums.lines, summed.line_count),
          total_minor = coalesce(sums.total_minor, summed.total_minor),
          cashback_minor = coalesce(sums.cashback_minor, summed.cashback_minor),
          refunded_total_minor = coalesce(sums.refunded_minor, 0),
          cashback_taken_back_minor = coalesce(sums.taken_back_minor, 0),
          refunded = case
            when coalesce(sums.units_refunded, 0) = 0 then 'none'
            when sums.units_refunded < sums.units then 'partly'
            else 'wholly'
          end
      from orders locked
      left join (
        select order_id, count(*)::int as lines, sum(amount_minor)::bigint as total_minor,
               sum(cashback_minor)::bigint as cashback_minor,
               sum(unit_price_minor * refunded_quantity)::bigint as refunded_minor,
               sum(cashback_taken_back_minor)::bigint as taken_back_minor,
               sum(quantity) as units, sum(refunded_quantity) as units_refunded
          from order_lines where order_id = any(${orderIds}::uuid[]) and undone_at is null
          group by order_id
      ) as sums on sums.order_id = locked.id
      where summed.id = locked.id and locked.id = any(${orderIds}::uuid[])
      returning summed.id, summed.status
  `.execute(db);
  return rows;
}
