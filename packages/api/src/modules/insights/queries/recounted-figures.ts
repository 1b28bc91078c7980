import { type RawBuilder, sql } from 'kysely';

/*
 * Each gives what differs as rows of a kind, an id or null, and the day or month: the figures that are kept, less what their
 * parts make, are not nothing.
 */

const zone = sql`(select time_zone from settings)`;
const placedDay = sql`(placed_at at time zone ${zone})::date`;
const effectiveDay = sql`(effective_at at time zone ${zone})::date`;

const orderLines = sql`
  orders join order_lines line on line.order_id = orders.id where status not in ('cancelled', 'undone') and line.undone_at is null`;

const ordersByDay = sql`
  select ${placedDay}, count(distinct orders.id), count(*), sum(amount_minor), 0, 0, 0, 0, 0, 0
    from ${orderLines}
    group by 1`;

const refundsByDay = sql`
  select ${effectiveDay}, 0, 0, 0, sum(amount_minor), 0, 0, 0, 0, 0
    from refunds
    join refund_lines line on line.refund_id = refunds.id
    where undone_at is null
    group by 1`;

/** Each transfer has two sides; what it says of cashback is counted on the one that gets, against it where it reverses. */
const transfersByDay = sql`
  select ${effectiveDay}, 0, 0, 0, 0,
         coalesce(sum(counted) filter (where change > 0 and transfer.kind = 'cashback-earned'), 0),
         coalesce(sum(counted) filter (where change > 0 and transfer.kind like 'cashback-%-back'), 0),
         coalesce(sum(change) filter (where account.kind = 'pending'), 0),
         coalesce(sum(change) filter (where account.kind = 'available'), 0),
         coalesce(sum(change) filter (where account.kind = 'in-transit'), 0)
    from ledger_transfers transfer,
      lateral (values (credit_account_id, amount_minor), (debit_account_id, -amount_minor)) as side(account_id, change),
      lateral (select case when correction = 'reversal' then -change else change end as counted) as direction,
      ledger_accounts account
    where account.id = side.account_id
    group by 1`;

/** Days whose figures are not the sums of their order lines, refunded lines and transfers. */
export const daysThatDiffer = sql`
  select 'day' as of, null::uuid as id, since
    from (
      select since, orders, lines, revenue_minor, refunded_minor, earned_minor, taken_back_minor, pending_minor,
             available_minor, in_transit_minor
        from insights_days
      union all
      select since, -orders, -lines, -revenue, -refunded, -earned, -taken_back, -pending, -available, -in_transit
        from (${ordersByDay} union all ${refundsByDay} union all ${transfersByDay})
          as happened(since, orders, lines, revenue, refunded, earned, taken_back, pending, available, in_transit)
    ) as compared
    group by since
    having (sum(orders), sum(lines), sum(revenue_minor), sum(refunded_minor), sum(earned_minor), sum(taken_back_minor),
            sum(pending_minor), sum(available_minor), sum(in_transit_minor)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0)`;

/** What a product sold on a day, where it is not the sum of its lines. */
export const productsThatDiffer = sql`
  select 'product', product_id, since
    from (
      select since, product_id, type, quantity, revenue_minor, cashback_minor
        from insights_products
        where span <> 'month'
      union all
      select ${placedDay}, product_id, type, -quantity, -amount_minor, -line.cashback_minor
        from ${orderLines}
    ) as compared
    group by since, product_id, type
    having (sum(quantity), sum(revenue_minor), sum(cashback_minor)) <> (0, 0, 0)`;

/** What a customer bought on a day, where it is not the sum of the lines of their orders. */
export const customersThatDiffer = sql`
  select 'customer', customer_id, since
    from (
      select since, customer_id, orders, revenue_minor, cashback_minor
        from insights_customers
        where span <> 'month'
      union all
      select ${placedDay}, customer_id, -count(distinct orders.id), -sum(amount_minor), -sum(line.cashback_minor)
        from ${orderLines} and customer_id is not null
        group by 1, 2
    ) as compared
    group by since, customer_id
    having (sum(orders), sum(revenue_minor), sum(cashback_minor)) <> (0, 0, 0)`;

/** Months whose rows are not the sums of their days, of what was folded. */
export const monthsThatDiffer = sql`
  select 'month', null::uuid, since
    from (${folded('insights_products', 'product_id', 'quantity')}
      union all ${folded('insights_customers', 'customer_id', 'orders')}) as compared
    group by since, id
    having (sum(count), sum(revenue_minor), sum(cashback_minor)) <> (0, 0, 0)`;

/** Months as they are, and days against them. */
function folded(table: string, id: string, count: string): RawBuilder<unknown> {
  return sql`
    select date_trunc('month', since)::date as since, ${sql.ref(id)} as id, sign * ${sql.ref(count)} as count,
           sign * revenue_minor as revenue_minor, sign * cashback_minor as cashback_minor
      from ${sql.table(table)}, lateral (select case span when 'month' then 1 else -1 end as sign) as signed
      where span <> 'change'`;
}
