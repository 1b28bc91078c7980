import type { Unit } from '../../../pipeline/unit.ts';
import type { StockCause } from '../stock-move.ts';
import { moveStock } from './move-stock.ts';

interface Counted {
  readonly id: string;
  /** null where stock is not tracked */
  readonly stock: number | null;
}

/**
 * Sets the stock of a product that the caller holds, by a movement of the difference. To begin to count, it starts at
 * nothing; to end, what is left goes.
 */
export async function setStock(unit: Unit, { id, stock }: Counted, target: number | null, cause: StockCause) {
  const products = unit.db.updateTable('products').where('id', '=', id);
  if (stock === null && target !== null) {
    await products.set({ stock: 0 }).execute();
  }
  await moveStock(unit, [{ productId: id, change: (target ?? 0) - (stock ?? 0), cause }]);
  if (stock !== null && target === null) {
    await products.set({ stock: null }).execute();
  }
}
