import type { Unit } from '../../../pipeline/unit.ts';
import { shelfProducts } from '../queries/look-at-shelf.ts';
import { Shelf } from '../shelf.ts';

/** Locks products in the order of their ids, so that two baskets that cross never wait for each other. */
export async function openShelf(unit: Unit, productIds: readonly string[]): Promise<Shelf> {
  if (productIds.length === 0) {
    return new Shelf([]);
  }
  return new Shelf(await shelfProducts(unit.db, productIds).orderBy('id').forNoKeyUpdate().execute());
}
