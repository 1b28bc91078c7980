import { toPublicId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

export interface StockFault {
  readonly promise: 'stock-matches-movements';
  readonly detail: string;
}

/** The first product whose stock is not the sum of its movements; null where all are. */
export async function findStockFault(db: ReadDatabase): Promise<StockFault | null> {
  const { rows } = await sql<{ id: string; stock: number; movedUnits: bigint }>`
    with moved as (
      select product_id, sum(change)::bigint as units from stock_movements group by product_id
    )
    select product.id, coalesce(product.stock, 0) as stock, coalesce(moved.units, 0) as "movedUnits"
      from products product
      left join moved on moved.product_id = product.id
      where coalesce(product.stock, 0) <> coalesce(moved.units, 0)
      order by product.id
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
