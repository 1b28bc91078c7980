import { fixedSql } from '../../../database/fixed-sql.ts';
import { arraysOf, unnestText } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { StockMove } from '../stock-move.ts';
import { movementColumns, movementRow } from './movement-row.ts';

const now = `$${Object.keys(movementColumns).length + 1}::timestamptz`;

const moveStock = fixedSql(`
  with moved as (
    select * from ${unnestText(movementColumns)} with ordinality
      as move(product_id, change, reason, subject_id, note, actor_kind, actor_id, actor_name, number)
  ), total as (
    select product_id, sum(change)::int as change from moved group by product_id
  ), changed as (
    update products product
      set stock = product.stock + total.change, updated_at = ${now}
      from total
      where product.id = total.product_id and product.stock is not null
      returning product.id, product.stock
  )
  insert into stock_movements
    (product_id, change, stock_after, reason, subject_id, note, actor_kind, actor_id, actor_name, recorded_at)
  select product_id, change,
         stock - coalesce(sum(change) over (
           partition by product_id order by number rows between 1 following and unbounded following
         ), 0),
         reason, subject_id, note, actor_kind, actor_id, actor_name, ${now}
    from moved
    join changed on changed.id = moved.product_id
    order by number
`);

/**
 * Writes movements and the stock that they make, in one statement; what is not tracked is left out. Whoever calls holds the
 * products' rows, locked in the order of their ids, and knows that there is enough.
 */
export async function writeStockMoves(unit: Unit, moves: readonly StockMove[]): Promise<void> {
  if (moves.length === 0) {
    return;
  }
  const rows = moves.map((move) => movementRow(unit, move));
  await moveStock(unit.db, [...arraysOf(movementColumns, rows), unit.now]);
}
