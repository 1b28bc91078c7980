import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { TopInput } from '@tillback/rules/validation/insights';
import { sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import type { TopCustomersAnswer } from '../insights.shapes.ts';
import { withinRange } from './within-range.ts';

interface BuyingCustomer {
  readonly id: string;
  readonly name: string;
  readonly orders: bigint;
  readonly revenueMinor: bigint;
  readonly cashbackMinor: bigint;
}

/** Who bought for most in a range of the store's days, gross; sales to nobody known are nobody's. */
export async function getTopCustomers({ db, store }: Reader, input: TopInput): Promise<TopCustomersAnswer> {
  const { rows } = await sql<BuyingCustomer>`
    with bought as (
      select customer_id, sum(orders)::bigint as orders, sum(revenue_minor)::bigint as revenue_minor,
             sum(cashback_minor)::bigint as cashback_minor
        from insights_customers
        where ${withinRange(input)}
        group by customer_id
        having sum(orders) > 0
        order by revenue_minor desc, customer_id
        limit ${input.limit}
    )
    select customer.id, customer.name, bought.orders, bought.revenue_minor as "revenueMinor",
           bought.cashback_minor as "cashbackMinor"
      from bought
      join customers customer on customer.id = bought.customer_id
      order by bought.revenue_minor desc, bought.customer_id
  `.execute(db);
  return {
    currency: store.currency,
    items: rows.map((row) => ({
      customerId: toPublicId('customer', row.id),
      name: row.name,
      orders: Number(row.orders),
      revenue: formatAmount(row.revenueMinor, store.currency),
      cashback: formatAmount(row.cashbackMinor, store.currency),
    })),
  };
}
