import { highestStock } from '@tillback/rules/catalog/stock';
import { Refusal } from '@tillback/rules/errors/refusal';
import { toPublicId } from '@tillback/rules/ids/ids';
import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import type { StockMove } from '../stock-move.ts';
import { writeStockMoves } from './write-stock-moves.ts';

/**
 * Changes the stock of any number of products, each change with its movement, all of them or none. Where stock is not
 * tracked nothing happens. The rows are locked in the order of their ids, so that two that share some never deadlock.
 * @throws {Refusal} `insufficient_stock` where it would fall below zero, `rule_violated` above what can be counted
 */
export async function moveStock(unit: Unit, moves: readonly StockMove[]): Promise<void> {
  const real = moves.filter(({ change }) => change !== 0);
  if (real.length === 0) {
    return;
  }
  const stock = await lockStock(unit, [...new Set(real.map(({ productId }) => productId))]);
  for (const { productId, change } of real) {
    const available = stock.get(productId) ?? null;
    if (available !== null) {
      stock.set(productId, stockAfter(productId, available, change));
    }
  }
  await writeStockMoves(unit, real);
}

function stockAfter(productId: string, available: number, change: number): number {
  const after = available + change;
  if (after < 0) {
    const shortage = { productId: toPublicId('product', productId), requested: -change, available };
    throw new Refusal('insufficient_stock', 'There is not enough in stock.', { extra: { shortages: [shortage] } });
  }
  if (after > highestStock) {
    throw new Refusal('rule_violated', 'That is more than can be counted.');
  }
  return after;
}

async function lockStock(unit: Unit, productIds: readonly string[]): Promise<Map<string, number | null>> {
  const products = await unit.db
    .selectFrom('products')
    .select(['id', 'stock'])
    .where(sql<SqlBool>`id = any(${productIds}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(products.map(({ id, stock }) => [id, stock]));
}
