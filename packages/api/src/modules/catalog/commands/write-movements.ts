import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { StockMove } from '../stock-move.ts';
import { movementColumns, movementRow } from './movement-row.ts';

/** A movement whose product has its stock already. */
export interface Movement extends StockMove {
  readonly stockAfter: number;
}

const columns = { ...movementColumns, stock_after: 'integer', recorded_at: 'timestamptz' } as const;

/**
 * Writes the movements of products that were just written with the stock that these make: one version of a row, and one entry
 * in each index, less than by `writeStockMoves`. Whoever calls holds the products' rows.
 */
export async function writeMovements(unit: Unit, movements: readonly Movement[]): Promise<void> {
  const rows = movements.map((movement) => ({
    ...movementRow(unit, movement),
    stock_after: movement.stockAfter,
    recorded_at: unit.now,
  }));
  await insertRows(unit.db, 'stock_movements', columns, rows);
}
