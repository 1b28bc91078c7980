import { toPublicId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

export interface StockFault {
  readonly promise: 'stock-matches-movements';
  readonly detail: string;
}

/**
 * The first product whose stock is not the sum of its movements; null where all are. Both are summed in one pass: a join of
 * the two, planned before anybody counted the rows of a first import, takes minutes.
 */
export async function findStockFault(db: ReadDatabase): Promise<StockFault | null> {
  const { rows } = await sql<{ id: string; stock: bigint; movedUnits: bigint }>`
    select id, coalesce(sum(stock), 0)::bigint as stock, sum(units)::bigint as "movedUnits"
      from (
        select id, stock::bigint as stock, 0 as units from products
        union all
        select product_id, 0, change from stock_movements
      ) as counted
      group by id
      having coalesce(sum(stock), 0) <> sum(units)
      order by id
      limit 1
  `.execute(db);
  const [product] = rows;
  return product
    ? {
        promise: 'stock-matches-movements',
        detail: `${toPublicId('product', product.id)} has a stock of ${product.stock}; its movements make ${product.movedUnits}.`,
      }
    : null;
}
