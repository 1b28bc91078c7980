import { fixedSql } from '../../../database/fixed-sql.ts';
import { arraysOf, unnestText } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { StockMove } from '../stock-move.ts';
import { movementColumns, movementRow } from './movement-row.ts';

const moveColumns = { ...movementColumns, changes_later: 'integer' } as const;

const place = (number: number) => `$${Object.keys(moveColumns).length + number}`;

/* Each movement's stock is what all of them make of it, less what comes after it. */
const moveStock = fixedSql(`
  with changed as (
    update products product
      set stock = product.stock + total.change, updated_at = ${place(3)}::timestamptz
      from unnest(${place(1)}::uuid[], ${place(2)}::integer[]) as total(product_id, change)
      where product.id = total.product_id and product.stock is not null
      returning product.id, product.stock
  )
  insert into stock_movements
    (product_id, change, stock_after, reason, subject_id, note, actor_kind, actor_id, actor_name, recorded_at)
  select product_id, change, stock - changes_later, reason, subject_id, note, actor_kind, actor_id, actor_name,
         ${place(3)}::timestamptz
    from ${unnestText(moveColumns)} with ordinality
      as move(${Object.keys(moveColumns).join(', ')}, number)
    join changed on changed.id = move.product_id
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
  const changes = new Map<string, number>();
  const rows = moves.toReversed().map((move) => {
    const changesLater = changes.get(move.productId) ?? 0;
    changes.set(move.productId, changesLater + move.change);
    return { ...movementRow(unit, move), changes_later: changesLater };
  });
  await moveStock(unit.db, [
    ...arraysOf(moveColumns, rows.toReversed()),
    [...changes.keys()],
    [...changes.values()],
    unit.now,
  ]);
}
