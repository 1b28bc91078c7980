import type { Unit } from '../../../pipeline/unit.ts';
import { expiredBefore } from '../expiry.ts';
import { cancelHeld } from './cancel-held.ts';
import { holdOrders } from './hold-orders.ts';
import { lockLinesOfOrders } from './lock-lines-of-orders.ts';

/** Cancels orders that nobody paid in time, the longest waiting first. Gives how many were found; call it until fewer than the limit are. */
export async function cancelUnpaidOrders(unit: Unit, limit: number): Promise<number> {
  const found = await findUnpaid(unit, limit);
  await lockLinesOfOrders(unit, found);
  const held = await holdOrders(unit, found);
  // One that was paid or cancelled since it was found is left alone.
  const unpaid = held.filter(({ status }) => status === 'placed');
  if (unpaid.length > 0) {
    await cancelHeld(unit, unpaid, 'unpaid');
  }
  return found.length;
}

async function findUnpaid({ db, now, store }: Unit, limit: number): Promise<string[]> {
  const orders = await db
    .selectFrom('orders')
    .select('id')
    .where('status', '=', 'placed')
    .where('placed_at', '<=', expiredBefore(now, store))
    .orderBy('placed_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return orders.map(({ id }) => id);
}
