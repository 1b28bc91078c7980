import type { ProductType } from '@tillback/rules/cashback/product-type';
import { formatAmount } from '@tillback/rules/money/amount';
import type { InsightsRange } from '@tillback/rules/validation/insights';
import { sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductTypesAnswer } from '../insights.shapes.ts';
import { withinRange } from './within-range.ts';

interface SoldType {
  readonly type: ProductType;
  readonly quantity: bigint;
  readonly revenueMinor: bigint;
  readonly cashbackMinor: bigint;
}

/** What each product type brought in a range, gross; a line counts for the type that it was sold as. */
export async function getProductTypes({ db, store }: Reader, range: InsightsRange): Promise<ProductTypesAnswer> {
  const { rows } = await sql<SoldType>`
    select type, sum(quantity)::bigint as quantity, sum(revenue_minor)::bigint as "revenueMinor",
           sum(cashback_minor)::bigint as "cashbackMinor"
      from insights_products
      where ${withinRange(range)}
      group by type
      having sum(quantity) > 0
      order by "revenueMinor" desc, type
  `.execute(db);
  return {
    currency: store.currency,
    items: rows.map(({ type, quantity, revenueMinor, cashbackMinor }) => ({
      type: store.types.nameOf(type),
      quantity: Number(quantity),
      revenue: formatAmount(revenueMinor, store.currency),
      cashback: formatAmount(cashbackMinor, store.currency),
    })),
  };
}
