import type { Unit } from '../../../pipeline/unit.ts';
import { lockShelf } from '../queries/look-at-shelf.ts';
import { Shelf } from '../shelf.ts';

/** Holds products until the transaction is over, so that what is on the shelf stays there. */
export async function openShelf(unit: Unit, productIds: readonly string[]): Promise<Shelf> {
  return productIds.length === 0 ? new Shelf([]) : lockShelf(unit.db, productIds);
}
