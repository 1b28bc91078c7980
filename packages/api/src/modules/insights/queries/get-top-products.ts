import type { ProductType } from '@tillback/rules/cashback/product-type';
import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { TopInput } from '@tillback/rules/validation/insights';
import { sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import type { StoreSettings } from '../../settings/public.ts';
import type { TopProductsAnswer } from '../insights.shapes.ts';
import { withinRange } from './within-range.ts';

interface SoldProduct {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly type: ProductType;
  readonly quantity: bigint;
  readonly revenueMinor: bigint;
  readonly cashbackMinor: bigint;
}

/** What was sold for most in a range of the store's days, gross; charges such as postage are in it like any product. */
export async function getTopProducts({ db, store }: Reader, input: TopInput): Promise<TopProductsAnswer> {
  const { rows } = await sql<SoldProduct>`
    with sold as (
      select product_id, sum(quantity)::bigint as quantity, sum(revenue_minor)::bigint as revenue_minor,
             sum(cashback_minor)::bigint as cashback_minor
        from insights_products
        where ${withinRange(input)}
        group by product_id
        having sum(quantity) > 0
        order by revenue_minor desc, product_id
        limit ${input.limit}
    )
    select product.id, product.sku, product.name, product.type, sold.quantity, sold.revenue_minor as "revenueMinor",
           sold.cashback_minor as "cashbackMinor"
      from sold
      join products product on product.id = sold.product_id
      order by sold.revenue_minor desc, sold.product_id
  `.execute(db);
  return { currency: store.currency, items: rows.map((row) => shapeProduct(row, store)) };
}

function shapeProduct(row: SoldProduct, { currency, types }: StoreSettings): TopProductsAnswer['items'][number] {
  return {
    productId: toPublicId('product', row.id),
    sku: row.sku,
    name: row.name,
    type: types.nameOf(row.type),
    quantity: Number(row.quantity),
    revenue: formatAmount(row.revenueMinor, currency),
    cashback: formatAmount(row.cashbackMinor, currency),
  };
}
